import { defineTexts } from '../../lib/texts.ts'

export const bookTexts = defineTexts(
  'studioBook',
  {
    print: '打印台账册',
    year: '台账册年度',
    yearOf: '{{year}} 年',
    printing: '正在打印台账册',
    done: '台账册已打印。',
    draft:
      '台账册已打印，但字体中没有这些字，每页印有“草稿”：{{characters}}。请在“设置 · 字体”中添加含有这些字的字体，再打印一次。',
    open: '打开台账册',
  },
  {
    print: 'Print studio book',
    year: 'Year of the book',
    yearOf: '{{year}}',
    printing: 'Printing the studio book',
    done: 'The studio book is printed.',
    draft:
      'The studio book is printed, but no font has {{characters}}, so every page says “draft”. Add a font that has them under Settings, Fonts, and print it again.',
    open: 'Open the book',
  },
)
