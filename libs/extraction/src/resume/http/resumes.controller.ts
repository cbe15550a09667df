import type { MultipartFile } from '@fastify/multipart';
import { failureMessage, localeOf } from '@hunar/graphql';
import { HttpViewers, Refusals } from '@hunar/identity';
import { DomainError } from '@hunar/kernel';
import { Controller, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { DocumentError } from '../../documents/document-error';
import { MOST_DOCUMENT_BYTES } from '../../documents/document-limits';
import '../../documents/failure-messages';
import { ResumeReader } from '../resume-reader.service';
import { toResumeJson } from '../resume-json';

type MultipartRequest = FastifyRequest & {
  file(options: { limits: { fileSize: number; files: number } }): Promise<MultipartFile | undefined>;
};

/** The route that reads a résumé out of a file. */
@UseFilters(Refusals)
@Controller()
export class ResumesController {
  constructor(
    private readonly viewers: HttpViewers,
    private readonly reader: ResumeReader,
  ) {}

  /** POST /resumes, multipart, one file in the field `file` → 200 with the JSON of a `ResumeReading`. The file is kept nowhere. */
  @Post('resumes')
  async read(@Req() request: MultipartRequest, @Res() reply: FastifyReply): Promise<void> {
    const viewer = await this.viewers.require(request);
    await this.reader.admit(viewer);
    const part = await request.file({ limits: { fileSize: MOST_DOCUMENT_BYTES + 1, files: 1 } });
    if (!part) throw new DomainError('UPLOAD_MISSING', 'Send one file, as multipart/form-data in the field "file".');
    const reading = await this.reader.readFile(await bytesOf(part.file)).catch((error: unknown) => {
      throw error instanceof DocumentError ? inLanguageOf(request, error) : error;
    });
    await reply.status(200).header('cache-control', 'private, no-store').send(toResumeJson(reading));
  }
}

/** All of a file, and one byte more than is allowed when it is too large. */
async function bytesOf(file: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of file) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

const inLanguageOf = (request: FastifyRequest, { code, params }: DocumentError): DomainError =>
  new DomainError(code, failureMessage({ code, params }, localeOf(request.headers)), params);
