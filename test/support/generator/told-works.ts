import type { Random } from './random.ts'

/** Words of two characters that nobody ever wrote side by side: two told works share no passage by chance. */
const vocabulary = (random: Random): readonly string[] => {
  const characters = [
    ...'电力港口机械船舶轨道钢铁水泥焊接检修测量控制系统装置工艺流程温度压力转速振动磨损密封绝缘轴承齿轮电缆接头变压开关传感数据信号精度误差效率成本能耗安全班组操作标准规程培训推广应用改造研制设计试验验证分析模型算法参数曲线结构材料涂层冷却润滑液压气动夹具支架模具刀具',
  ]
  return Array.from({ length: 6000 }, () => random.pick(characters) + random.pick(characters))
}

const joints = ['的', '与', '在', '对', '把', '由', '后', '中', '及', '为', '', '', '']
const ends = ['，', '，', '；', '。']

/** What every unit writes, because the form or last year's example says so. */
export const formPhrases = [
  '该成果已在本单位推广应用，运行稳定可靠，取得了良好的经济效益和社会效益。',
  '本项目不涉及国家秘密，知识产权归属清晰，无权属争议，材料真实有效。',
  '成果第一完成人长期扎根生产一线，带领班组成员积极开展群众性技术创新活动。',
  '与改进前相比，劳动强度明显降低，作业安全性显著提高，具有较高的推广价值。',
] as const

/** Writes paragraphs of `length` characters or a few more, each work its own; now and then a phrase that all use. */
export const createTeller = (random: Random): ((length: number, phrases?: boolean) => string) => {
  const words = vocabulary(random)
  return (length, phrases = true) => {
    let text = ''
    while (text.length < length) {
      if (phrases && random.chance(0.05)) {
        text += random.pick(formPhrases)
        continue
      }
      for (let word = random.int(4, 9); word > 0; word -= 1) text += random.pick(words) + random.pick(joints)
      if (random.chance(0.3)) text += `${random.int(2, 980)}${random.pick(['台', '分钟', '%', '次', '万元'])}`
      text += random.pick(ends)
    }
    return text
  }
}
