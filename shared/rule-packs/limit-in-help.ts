/** A pack's help texts repeat the word limit in words; they must not go on naming the old one. `null`: no limit. */
export const limitInHelp = (help: string, before: number, limit: number | null): string =>
  help
    .replace(`不超过 ${before} 字`, limit === null ? '字数不限' : `不超过 ${limit} 字`)
    .replace('（该上限未经官方通知核实，可在规则包中修改）', '')
