import { useEffect, useState } from 'react';
import { ImportSteps } from './import-steps';
import { PlaceStep } from './place-step';
import { ReviewStep } from './review-step';
import { useAnalysis } from './use-analysis';

interface Props {
  readonly uploadId: string;
  readonly programSlug: string;
  /** Known until the page is loaded anew. */
  readonly fileName: string | null;
  readonly onOtherFile: () => void;
}

/** The steps after the upload. What was read and corrected stays while the admin goes back and forth between them. */
export function UploadedFile({ uploadId, programSlug, fileName, onOtherFile }: Props) {
  const [placing, setPlacing] = useState(false);
  const reading = useAnalysis(uploadId, programSlug);
  const { analysis, map, read } = reading;
  useEffect(() => {
    void read(null);
  }, [read]);
  return (
    <>
      <ImportSteps step={placing ? 2 : 1} onChoose={(step) => (step === 0 ? onOtherFile() : setPlacing(false))} />
      {placing && analysis ? (
        <PlaceStep
          uploadId={uploadId}
          programSlug={programSlug}
          analysis={analysis}
          map={map}
          onBack={() => setPlacing(false)}
        />
      ) : (
        <ReviewStep reading={reading} fileName={fileName} onOtherFile={onOtherFile} onNext={() => setPlacing(true)} />
      )}
    </>
  );
}
