import type { CommanderError } from 'commander'

const quoted = (message: string): string => /'([^']*)'/u.exec(message)?.[1] ?? ''

/** What is wrong with the words of a command, from commander's English sentence; the codes are its own. */
export const wordUsage = ({ code, message }: CommanderError): string => {
  const word = quoted(message)
  switch (code) {
    case 'commander.help':
      return '没有写命令'
    case 'commander.unknownCommand':
      return `没有“${word}”这个命令`
    case 'commander.missingArgument':
      return `缺少参数 <${word}>`
    case 'commander.missingMandatoryOptionValue':
      return `缺少选项 ${word}`
    case 'commander.optionMissingArgument':
      return `选项 ${word} 后面没有写值`
    case 'commander.unknownOption':
      return `没有选项 ${word}`
    case 'commander.excessArguments':
      return '参数写多了；含空格的路径或文字请加引号'
    case 'commander.invalidArgument': {
      const [, name = word, value = '', why = ''] =
        /'([^']*)' (?:argument|value) '([^']*)' is invalid[^.]*\.\s*(.*)/su.exec(message) ?? []
      const allowed = /^Allowed choices are (.*?)\.?$/su.exec(why)?.[1]
      return `${name} 的值“${value}”不对，${allowed ? `可用：${allowed}` : why}`
    }
    default:
      return message
  }
}
