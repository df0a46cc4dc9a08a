/**
 * Steps that stand until something else is decided with a reason: taking them back would unfreeze a rule or void a
 * result in silence.
 */
export const finalSteps: ReadonlySet<string> = new Set([
  'freezeRule',
  'unfreezeRule',
  'settleResult',
  'closeBallot',
])
