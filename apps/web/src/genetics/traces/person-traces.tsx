import { useQueries } from '@tanstack/react-query';
import { Flex, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Electropherogram } from '../../api/schema';
import { resource } from '../../api/queries';
import { LocusTraceOf } from './locus-trace';

export interface TracedPerson {
  readonly donorId: string;
  readonly label: string;
}

interface Props {
  readonly persons: readonly TracedPerson[];
  readonly files: readonly Electropherogram[];
  readonly locus: string;
}

/** The same locus of several persons, one below the other on one axis. */
export function PersonTraces({ persons, files, locus }: Props): ReactElement {
  const { t } = useTranslation('traces');
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const shown = persons.map((person) => {
    const own = files.filter(({ donorId }) => donorId === person.donorId);
    return { ...person, own, file: own.find(({ id }) => id === chosen[person.donorId]) ?? own.at(-1) };
  });
  const traces = useQueries({
    queries: shown.flatMap(({ file }) =>
      file
        ? [
            {
              ...resource('/electropherograms/{id}/loci/{locus}', { id: file.id, locus }),
              staleTime: Infinity,
            },
          ]
        : [],
    ),
  }).flatMap(({ data }) => data ?? []);
  // Of two kits the wider range, so that equal sizes stand below each other.
  const range =
    traces.length === 0
      ? undefined
      : ([Math.min(...traces.map(({ from }) => from)), Math.max(...traces.map(({ to }) => to))] as const);
  return (
    <div aria-live="polite">
      {shown.map(({ donorId, label, own, file }) => (
        <div key={donorId}>
          {file ? (
            <>
              {own.length > 1 && (
                <Flex justify="end">
                  <Select
                    size="small"
                    aria-label={t('fileOf', { person: label })}
                    value={file.id}
                    onChange={(id: string) => setChosen({ ...chosen, [donorId]: id })}
                    options={own.map(({ id, fileName }) => ({ value: id, label: fileName }))}
                  />
                </Flex>
              )}
              <LocusTraceOf id={file.id} locus={locus} label={label} {...(range && { range })} />
            </>
          ) : (
            <p className="muted">{t('noneOf', { person: label })}</p>
          )}
        </div>
      ))}
    </div>
  );
}
