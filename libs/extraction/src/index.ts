export { documentText, type DocumentKind, type DocumentText } from './documents/document-text';
export { DocumentError } from './documents/document-error';
export { MOST_DOCUMENT_BYTES } from './documents/document-limits';
export type { JobPostKnowledge, JobPostReading, ReadJobPost, ReadJobSkill } from './job-post/job-post-reading';
export { readJobPost } from './job-post/read-job-post';
export { readAnyJson, readResumeDocument } from './resume/read-document';
export { readResume } from './resume/read-resume';
export { toResumeJson } from './resume/resume-json';
export type { ReadResume, ResumeKnowledge, ResumeReading } from './resume/resume-reading';
