import { Alert, Button, Card, Col, Descriptions, Flex, Row, Table, Tabs, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { CaseDetail, CaseDrawing, CaseHit } from '../../api/schema';
import { useMay } from '../../session/permissions';
import { useFormat } from '../../i18n/format';
import { CorrectIdentity } from '../../intake/correct-identity';
import { useRole } from '../../intake/drawing/use-role';
import { EmptyState, Page, Resource, StatusTag, Timeline, usePlaces } from '../../ui';
import { ContradictionsCard } from '../../intake/contradictions-table';
import { CaseSteps } from './case-steps';
import { CorrectCase } from './correct-case';
import { CoverageLine } from './coverage-line';
import { FamilyCard, useDrawing } from './family-card';
import { MembersTable } from './members-table';

const WATCH_MS = 4000;

function Hits({ hits, missing }: { hits: CaseHit[]; missing: Record<string, string> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayOpen = useMay('hit.read');
  if (hits.length === 0) return <EmptyState title={t('cases:noHits')} hint={t('cases:noHitsHint')} />;
  return (
    <Table
      size="small"
      pagination={false}
      rowKey="id"
      dataSource={hits}
      columns={[
        {
          title: t('field:hitNumber'),
          render: (_, row) => (mayOpen ? <Link to={`/hits/${row.id}`}>{row.number}</Link> : row.number),
        },
        { title: t('field:person'), render: (_, row) => <span className="code">{row.personCode}</span> },
        ...(Object.keys(missing).length > 0
          ? [
              {
                title: t('cases:missingMember'),
                render: (_: unknown, row: CaseHit) => missing[row.missingKey] ?? '–',
              },
            ]
          : []),
        {
          title: t('field:log10Lr'),
          align: 'right',
          render: (_, row) => <span className="num">{format.number(row.log10Lr, 1)}</span>,
        },
        { title: t('field:status'), render: (_, row) => <StatusTag kind="hit" value={row.status} /> },
      ]}
    />
  );
}

function Summary({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const places = usePlaces();
  const { identity } = detail;
  return (
    <Card
      size="small"
      title={t('cases:missingPerson')}
      style={{ height: '100%' }}
      extra={
        <>
          <CorrectCase detail={detail} />
          <CorrectIdentity
            of={{ ...detail, kind: 'missing', sex: detail.missingSex, birthDate: detail.missingBirthDate }}
          />
        </>
      }
    >
      <Descriptions
        size="small"
        column={1}
        items={[
          ...(identity ? [{ key: 'name', label: t('field:name'), children: identity.name ?? '–' }] : []),
          ...(identity?.idNumber
            ? [
                {
                  key: 'id',
                  label: t('field:idNumber'),
                  children: <span className="code">{identity.idNumber}</span>,
                },
              ]
            : []),
          { key: 'sex', label: t('field:sex'), children: t(`enum:sex.${detail.missingSex}`) },
          { key: 'birth', label: t('field:birthDate'), children: format.date(detail.missingBirthDate) },
          { key: 'since', label: t('field:missingSince'), children: format.date(detail.missingSince) },
          ...(identity?.address
            ? [{ key: 'address', label: t('field:address'), children: identity.address }]
            : []),
          { key: 'district', label: t('field:district'), children: places.district(detail.districtId) },
          {
            key: 'point',
            label: t('field:collectionPoint'),
            children: places.point(detail.collectionPointId),
          },
        ]}
      />
    </Card>
  );
}

/** What the missing members are called; empty when one is missing. */
function useMissingLabels({ search }: CaseDetail, drawing: CaseDrawing | null): Record<string, string> {
  const role = useRole();
  if (search.members.length === 0) return {};
  return Object.fromEntries((drawing?.members ?? []).map((member) => [member.key, role(member)]));
}

function CaseBody({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation();
  const drawing = useDrawing(detail.id);
  const missing = useMissingLabels(detail, drawing);
  return (
    <Flex vertical gap={10}>
      <CoverageLine search={detail.search} missing={missing} />
      <ContradictionsCard caseId={detail.id} search={detail.search} />
      <Row gutter={[10, 10]}>
        <Col xs={24} lg={8}>
          <Summary detail={detail} />
        </Col>
        <Col xs={24} lg={16}>
          <FamilyCard detail={detail} drawing={drawing} />
        </Col>
      </Row>
      <Card size="small" styles={{ body: { paddingTop: 0 } }}>
        <Tabs
          items={[
            {
              key: 'members',
              label: `${t('cases:members')} (${detail.members.length})`,
              children: <MembersTable detail={detail} />,
            },
            {
              key: 'hits',
              label: `${t('cases:hits')} (${detail.hits.length})`,
              children: <Hits hits={detail.hits} missing={missing} />,
            },
            {
              key: 'timeline',
              label: t('cases:timeline'),
              children: <Timeline entries={detail.timeline} />,
            },
          ]}
        />
      </Card>
    </Flex>
  );
}

export function CasePage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  return (
    <Resource
      key={id}
      path="/cases/{id}"
      ids={{ id }}
      poll={{
        everyMs: WATCH_MS,
        while: ({ search }) => search.status === 'pending' || search.status === 'running',
      }}
    >
      {(detail) => (
        <Page
          title={detail.number}
          crumbs={[{ label: t('nav:cases'), to: '/cases' }]}
          tags={
            <>
              <StatusTag kind="case" value={detail.status} />
              {detail.urgent && <Tag color="error">{t('field:urgent')}</Tag>}
            </>
          }
          extra={
            <>
              <CaseSteps detail={detail} />
              {detail.steps.includes('add_relative') && (
                <Link to={`/intake?case=${detail.id}`}>
                  <Button type="primary">{t('cases:toDesk')}</Button>
                </Link>
              )}
            </>
          }
        >
          {detail.status === 'reunited' && (
            <Alert type="success" showIcon title={t('cases:reunited')} style={{ marginBottom: 10 }} />
          )}
          {(detail.status === 'suspended' || detail.status === 'closed') && (
            <Alert
              type="warning"
              showIcon
              title={t(`cases:notSearched.${detail.status}`)}
              style={{ marginBottom: 10 }}
            />
          )}
          <CaseBody detail={detail} />
        </Page>
      )}
    </Resource>
  );
}
