import { Stepper } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RequireRole } from '@/shared/session/require-role';
import { LinkButton } from '@/shared/ui/link-button';
import { Page } from '@/shared/ui/page';
import { PlaceStep } from './place-step';
import { ReviewStep } from './review-step';
import { UploadStep } from './upload-step';
import { useAnalysis } from './use-analysis';

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
  const { upload: uploadId } = route.useSearch();
  const navigate = useNavigate();
  const wide = useMediaQuery('(min-width: 48em)', true, { getInitialValueInEffect: false });
  const [fileName, setFileName] = useState<string | null>(null);
  const [placing, setPlacing] = useState(false);
  const reading = useAnalysis(uploadId, slug);
  const { read, forget } = reading;

  useEffect(() => {
    forget();
    setPlacing(false);
    if (uploadId) void read(null);
  }, [uploadId, read, forget]);

  const show = (upload?: string) => navigate({ to: '/programs/$slug/import', params: { slug }, search: { upload } });
  const step = !uploadId ? 0 : placing && reading.analysis ? 2 : 1;
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
      <Stepper
        active={step}
        size="sm"
        mb="xl"
        orientation={wide ? 'horizontal' : 'vertical'}
        allowNextStepsSelect={false}
        onStepClick={(chosen) => {
          if (chosen === 0 && step > 0) void show();
          if (chosen === 1 && step > 1) setPlacing(false);
        }}
      >
        <Stepper.Step label={t('step.upload')} description={t('step.uploadText')} />
        <Stepper.Step label={t('step.review')} description={t('step.reviewText')} />
        <Stepper.Step label={t('step.place')} description={t('step.placeText')} />
      </Stepper>
      {step === 0 && (
        <UploadStep
          onDone={(upload) => {
            setFileName(upload.fileName);
            void show(upload.id);
          }}
        />
      )}
      {step === 1 && (
        <ReviewStep
          reading={reading}
          fileName={fileName}
          onOtherFile={() => void show()}
          onNext={() => setPlacing(true)}
        />
      )}
      {step === 2 && uploadId && reading.analysis && (
        <PlaceStep
          uploadId={uploadId}
          programSlug={slug}
          analysis={reading.analysis}
          map={reading.map}
          onBack={() => setPlacing(false)}
        />
      )}
    </Page>
  );
}
