import { useQuery } from '@tanstack/react-query';
import { Card, Flex, Input, Tag } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { resource } from '../../api/queries';

/** What a sample of this name would be taken for: a name of the laboratory is tried before a plate bears it. */
export function TryName(): ReactElement {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [type, setType] = useState('');
  const { data } = useQuery({
    ...resource('/vocabulary/sample-kind', undefined, { name, ...(type !== '' && { type }) }),
    enabled: name.trim() !== '',
  });
  return (
    <Card size="small" title={t('vocabulary:tryName')}>
      <Flex gap={8} align="center" wrap>
        <Input
          style={{ width: 260 }}
          maxLength={100}
          placeholder={t('vocabulary:tryNameOf')}
          aria-label={t('vocabulary:tryNameOf')}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Input
          style={{ width: 200 }}
          maxLength={100}
          placeholder={t('vocabulary:tryType')}
          aria-label={t('vocabulary:tryType')}
          value={type}
          onChange={(event) => setType(event.target.value)}
        />
        <output aria-live="polite">
          {name.trim() !== '' && data && (
            <Tag color={data.kind === 'unknown' ? 'warning' : 'processing'}>
              {t(`enum:sampleKind.${data.kind}`)}
            </Tag>
          )}
        </output>
      </Flex>
    </Card>
  );
}
