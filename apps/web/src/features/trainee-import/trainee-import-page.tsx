import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RequireRole } from '@/shared/session/require-role';
import { LinkButton } from '@/shared/ui/link-button';
import { Page } from '@/shared/ui/page';
import { ImportSteps } from './import-steps';
import { UploadStep } from './upload-step';
import { UploadedFile } from './uploaded-file';

const route = getRouteApi('/programs/$slug/import');

export function TraineeImportPage() {
  return (
    <RequireRole roles={['PROGRAM_ADMIN']}>
      <Wizard />
    </RequireRole>
  );
}

/** Upload, review, place; then the import has a page of its own. The upload stands in the address, so that a reload keeps it. */
function Wizard() {
  const { t } = useTranslation('trainee-import');
  const { slug } = route.useParams();
  const { upload } = route.useSearch();
  const navigate = useNavigate();
  const [fileName, setFileName] = useState<string | null>(null);
  const show = (id?: string) =>
    navigate({ to: '/programs/$slug/import', params: { slug }, search: { upload: id }, resetScroll: true });
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <LinkButton to="/programs" variant="subtle">
          {t('back')}
        </LinkButton>
      }
    >
      {upload ? (
        <UploadedFile
          key={upload}
          uploadId={upload}
          programSlug={slug}
          fileName={fileName}
          onOtherFile={() => void show()}
        />
      ) : (
        <>
          <ImportSteps step={0} onChoose={() => undefined} />
          <UploadStep
            onDone={({ id, fileName: name }) => {
              setFileName(name);
              void show(id);
            }}
          />
        </>
      )}
    </Page>
  );
}
