import { Card, Col, Descriptions, Row, Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { CustodyEvent } from '../../api/schema';
import { useFormat } from '../../i18n/format';
import { Page, Resource, StatusTag, When } from '../../ui';
import { TypingsCard } from '../../intake/typings-card';
import { CorrectionsCard } from './corrections-card';
import { SpecimenActions } from './specimen-actions';

/** Who handed it to whom, when, in what state; newest first. */
function Custody({ events }: { events: CustodyEvent[] }) {
  const { t } = useTranslation();
  return (
    <Timeline
      style={{ paddingTop: 6 }}
      items={events.toReversed().map((event, index) => ({
        key: `${event.at}:${index}`,
        content: (
          <>
            <strong>{t(`specimens:event.${event.event}`, { defaultValue: event.event })}</strong>{' '}
            <span className="muted">
              <When at={event.at} />
              {event.who !== null && ` · ${event.who}`}
            </span>
            {event.note !== null && event.note !== '' && <div className="muted">{event.note}</div>}
          </>
        ),
      }))}
    />
  );
}

export function SpecimenPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const { id = '' } = useParams();
  return (
    <Resource key={id} path="/specimens/{id}" ids={{ id }}>
      {(specimen) => (
        <Page
          title={specimen.barcode}
          crumbs={[{ label: t('nav:specimens'), to: '/specimens' }]}
          tags={<StatusTag kind="specimen" value={specimen.status} />}
          extra={<SpecimenActions specimen={specimen} />}
        >
          <Row gutter={[10, 10]}>
            <Col xs={24} lg={10}>
              <Card size="small" title={t('specimens:facts')}>
                <Descriptions
                  size="small"
                  column={1}
                  items={[
                    {
                      key: 'donor',
                      label: t('field:donor'),
                      children: (
                        <Link className="code" to={`/donors/${specimen.donorId}`}>
                          {specimen.donorCode}
                        </Link>
                      ),
                    },
                    {
                      key: 'material',
                      label: t('field:material'),
                      children: t(`enum:material.${specimen.material}`),
                    },
                    {
                      key: 'collectedOn',
                      label: t('field:collectedOn'),
                      children: format.date(specimen.collectedOn),
                    },
                    {
                      key: 'shipment',
                      label: t('field:shipment'),
                      children:
                        specimen.shipmentId !== null ? (
                          <Link to={`/shipments/${specimen.shipmentId}`}>{specimen.shipmentNumber}</Link>
                        ) : (
                          t('specimens:notPacked')
                        ),
                    },
                    ...(specimen.rejectReason === null
                      ? []
                      : [
                          {
                            key: 'rejectReason',
                            label: t('specimens:rejectReason'),
                            children: t(`enum:condition.${specimen.rejectReason}`, {
                              defaultValue: specimen.rejectReason,
                            }),
                          },
                        ]),
                    {
                      key: 'createdAt',
                      label: t('field:registered'),
                      children: <When at={specimen.createdAt} />,
                    },
                  ]}
                />
              </Card>
              <CorrectionsCard specimen={specimen} />
            </Col>
            <Col xs={24} lg={14}>
              <TypingsCard of={{ specimenId: specimen.id }} />
              <Card size="small" title={t('specimens:custody')}>
                <Custody events={specimen.custody} />
              </Card>
            </Col>
          </Row>
        </Page>
      )}
    </Resource>
  );
}
