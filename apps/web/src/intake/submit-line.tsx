import { Button } from 'antd';
import { ProblemAlert } from '../ui';

/** The end of a form: what the server refused, and the button. */
export function SubmitLine(props: { problem: unknown; pending: boolean; text: string; disabled?: boolean }) {
  return (
    <>
      {props.problem !== null && (
        <div style={{ marginBottom: 8 }}>
          <ProblemAlert problem={props.problem} />
        </div>
      )}
      <Button
        type="primary"
        size="middle"
        htmlType="submit"
        block
        loading={props.pending}
        disabled={props.disabled === true}
      >
        {props.text}
      </Button>
    </>
  );
}
