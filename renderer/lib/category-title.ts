/** Title of a category of the pack; its id where the pack no longer has it. */
export const categoryTitle = (
  categories: readonly { readonly id: string; readonly title: string }[],
  id: string,
): string => categories.find((category) => category.id === id)?.title ?? id
