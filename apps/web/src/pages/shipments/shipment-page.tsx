import { Card, Descriptions, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Shipment } from '../../api/schema';
import { Page, Resource, StatusTag, usePlaces, When } from '../../ui';
import { EndShipment } from './end-shipment';
import { Packing } from './packing';
import { Receipt } from './receipt';
import { SpecimenTable } from './specimen-table';

function Facts({ shipment }: { shipment: Shipment }) {
  const { t } = useTranslation();
  const places = usePlaces();
  const carrier = [shipment.carrier, shipment.trackingNumber].filter(Boolean).join(' ');
  return (
    <Card size="small">
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2, lg: 4 }}
        items={[
          { key: 'district', label: t('field:district'), children: places.district(shipment.districtId) },
          {
            key: 'point',
            label: t('field:collectionPoint'),
            children: places.point(shipment.collectionPointId),
          },
          { key: 'carrier', label: t('field:carrier'), children: carrier || '–' },
          { key: 'createdAt', label: t('shipments:opened'), children: <When at={shipment.createdAt} /> },
          { key: 'sentAt', label: t('shipments:sentAt'), children: <When at={shipment.sentAt} /> },
          {
            key: 'receivedAt',
            label: t('shipments:receivedAt'),
            children: <When at={shipment.receivedAt} />,
          },
        ]}
      />
    </Card>
  );
}

function Body({ shipment }: { shipment: Shipment }) {
  const packing = shipment.steps.includes('send');
  const receiving = shipment.steps.includes('receive');
  return (
    <Flex vertical gap={10}>
      <Facts shipment={shipment} />
      {packing && <Packing shipment={shipment} />}
      {receiving && <Receipt shipment={shipment} />}
      {!packing && !receiving && <SpecimenTable specimens={shipment.specimens} />}
    </Flex>
  );
}

/** One box: packed at the point, then received in the laboratory; each role sees its side. */
export function ShipmentPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  return (
    <Resource key={id} path="/shipments/{id}" ids={{ id }}>
      {(shipment) => (
        <Page
          title={shipment.number}
          crumbs={[{ label: t('nav:shipments'), to: '/shipments' }]}
          tags={<StatusTag kind="shipment" value={shipment.status} />}
          extra={<EndShipment shipment={shipment} />}
        >
          <Body shipment={shipment} />
        </Page>
      )}
    </Resource>
  );
}
