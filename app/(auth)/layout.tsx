import type { ReactNode } from 'react';
import { Words } from '@/app/_server/words';
import { ForgetSeen } from '@/components/auth/forget-seen';
import { CentredFrame } from '@/components/shell/centred-frame';

export default function AuthLayout({ children }: { readonly children: ReactNode }) {
  return (
    <Words of="auth">
      <CentredFrame>
        <ForgetSeen />
        <div className="sm:rounded-xl sm:border sm:bg-raised sm:p-8 sm:shadow-raised">{children}</div>
      </CentredFrame>
    </Words>
  );
}
