'use client';

import { useEffect } from 'react';
import { forgetSeen } from '@/components/shell/leaving';

/** Where people are asked to sign in nobody is: what the person before saw does not stay, however their session ended. */
export function ForgetSeen() {
  useEffect(() => void forgetSeen(), []);
  return null;
}
