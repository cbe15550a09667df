import { HttpViewers, Refusals } from '@hunar/identity';
import { Controller, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { DomainError, isId, NotFoundError } from '@hunar/kernel';
import { issueRecord, issuesCsvStream, type IssueCode } from '../domain';
import type { TraineeImportIssue } from '../persistence/trainee-import-issue.entity';
import { TraineeImportService } from '../trainee-import.service';
import { MOST_UPLOAD_BYTES, UploadService } from '../upload.service';

type MultipartRequest = FastifyRequest & {
  file(options: { limits: { fileSize: number; files: number } }): Promise<MultipartFile | undefined>;
};

/** The routes of the import that carry files. */
@UseFilters(Refusals)
@Controller()
export class UploadsController {
  constructor(
    private readonly viewers: HttpViewers,
    private readonly uploads: UploadService,
    private readonly imports: TraineeImportService,
  ) {}

  /** POST /uploads, multipart, one file in the field `file` → 201 `{id, fileName, bytes}`. */
  @Post('uploads')
  async upload(@Req() request: MultipartRequest, @Res() reply: FastifyReply): Promise<void> {
    const viewer = await this.viewers.require(request);
    // One byte more than is stored, so that a file which is too large is told from one that fits exactly.
    const part = await request.file({ limits: { fileSize: MOST_UPLOAD_BYTES + 1, files: 1 } });
    if (!part) throw new DomainError('UPLOAD_MISSING', 'Send one file, as multipart/form-data in the field "file".');
    const stored = await this.uploads.store(viewer, part.filename, part.file);
    await reply.status(201).send({ id: stored.id, fileName: part.filename, bytes: stored.bytes });
  }

  /** GET /imports/:id/issues.csv → `line,column,code,message`, streaming. */
  @Get('imports/:id/issues.csv')
  async issues(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<void> {
    const viewer = await this.viewers.require(request);
    if (!isId(id)) throw new NotFoundError('import');
    await this.imports.get(viewer, id);
    await reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="import-issues-${id}.csv"`)
      .header('cache-control', 'private, no-store')
      .send(Readable.from(records(this.imports.allIssues(id))).pipe(issuesCsvStream()));
  }
}

async function* records(issues: AsyncIterable<TraineeImportIssue>) {
  for await (const { line, header, code, severity, params } of issues) {
    yield issueRecord({
      line,
      column: header ?? '',
      code: code as IssueCode,
      severity,
      params: params as Record<string, number>,
    });
  }
}
