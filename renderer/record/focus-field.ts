import { fieldElementId } from './field-element-id.ts'

const flashMs = 1600

const focusNow = (element: HTMLElement): void => {
  const row = element.closest('.field') ?? element
  row.scrollIntoView({ block: 'center', behavior: 'auto' })
  element.focus({ preventScroll: true })
  row.classList.add('flash')
  setTimeout(() => row.classList.remove('flash'), flashMs)
}

/** Brings a field into view, opens the part of the form that it stands in, and puts the cursor there. */
export const focusField = (name: string, scope = ''): void => {
  const find = () => document.getElementById(fieldElementId(name, scope))
  const there = find()
  if (there) {
    focusNow(there)
    return
  }
  const section = [...document.querySelectorAll<HTMLDetailsElement>('details[data-fields]')].find((details) =>
    details.dataset.fields?.split(' ').includes(fieldElementId(name, scope)),
  )
  if (!section) return
  section.open = true
  // Its fields are drawn once it is open.
  setTimeout(() => {
    const drawn = find()
    if (drawn) focusNow(drawn)
  }, 50)
}
