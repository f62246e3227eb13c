import { Form } from 'antd';
import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../testing/render';
import { IdentityFields } from './identity-fields';

const onFacts = vi.fn();
function Desk() {
  const [form] = Form.useForm();
  return (
    <Form form={form}>
      <IdentityFields form={form} path={['identity']} nameRequired onFacts={onFacts} />
      <button type="submit">Send</button>
    </Form>
  );
}
const VALID = '11010519491231002X';

describe('the check of a document at the desk', () => {
  it('says as it is typed how much is missing, and what the number says once it is whole', async () => {
    onFacts.mockClear();
    const { user } = show(<Desk />);
    const field = screen.getByLabelText('ID number');
    await user.type(field, VALID.slice(0, 10));
    expect(await screen.findByText(/8 characters to go/)).toBeTruthy();
    expect(onFacts).not.toHaveBeenCalled();
    await user.type(field, VALID.slice(10));
    expect(await screen.findByText(/✓/)).toBeTruthy();
    expect(onFacts).toHaveBeenLastCalledWith(
      expect.objectContaining({ sex: 'female', birthDate: '1949-12-31' }),
    );
  });

  it('refuses a wrong check character beside the field, and fills in nothing', async () => {
    onFacts.mockClear();
    const { user } = show(<Desk />);
    await user.type(screen.getByLabelText('ID number'), '110105194912310021');
    expect(await screen.findByText(/check character/i)).toBeTruthy();
    expect(onFacts).not.toHaveBeenCalled();
    expect(screen.queryByText(/✓/)).toBeNull();
  });

  it('goes on to the name when the reader ends its number with Enter', async () => {
    const { user } = show(<Desk />);
    await user.type(screen.getByLabelText('ID number'), `${VALID}{Enter}`);
    expect(document.activeElement).toBe(screen.getByLabelText('Name'));
    expect(screen.queryByText('Required')).toBeNull();
  });

  it('takes a telephone number in full-width digits with spaces, and no letters', async () => {
    const { user } = show(<Desk />);
    const phone = screen.getByLabelText('Telephone');
    await user.type(phone, '１３８ ００００ ００００');
    await user.tab();
    expect(phone.getAttribute('aria-invalid')).not.toBe('true');
    await user.type(phone, 'x');
    await user.tab();
    await vi.waitFor(() => expect(phone.getAttribute('aria-invalid')).toBe('true'));
  });
});
