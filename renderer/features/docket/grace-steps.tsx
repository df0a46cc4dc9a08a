/** Six small bars: what is to pay in each month of grace; months gone by are pale, the present one is marked. */
export const GraceSteps = ({
  totals,
  month,
  label,
}: {
  readonly totals: readonly number[]
  readonly month: number
  readonly label: string
}) => {
  const most = Math.max(1, ...totals)
  return (
    <span className="grace-steps" role="img" aria-label={label} title={label}>
      {totals.map((total, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the months are the places
          key={index}
          className={index + 1 < month ? 'past' : index + 1 === month ? 'now' : ''}
          style={{ height: `${Math.round((total / most) * 100)}%` }}
        />
      ))}
    </span>
  )
}
