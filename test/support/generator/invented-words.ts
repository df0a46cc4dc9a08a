import type { Random } from './random.ts'

const list = (words: string): readonly string[] => words.split(' ')

const surnames = list(
  '王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 高 林 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 田 董 袁 潘 于 蒋 蔡 余 杜 叶 程 苏 魏 吕 丁 任 沈 姚 卢 姜 崔 钟 谭 陆 汪 范 金 石 廖 贾 夏 韦 付 方 白 邹 孟 熊 秦 邱 江 尹 薛 闫 段 雷 侯 龙 史 陶 黎 贺 顾 毛 郝 龚 邵 万 钱 严 覃 武 戴 莫 孔 向 汤 单 仇 解 区 欧阳 诸葛 上官',
)
const given = list(
  '伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 霞 平 刚 桂 建 国 华 志 文 海 玉 春 秀 红 晓 东 宏 卫 新 永 德 荣 成 学 庆 立 振 家 思 雨 子 浩 宇 轩 梓 涵 欣 怡 佳 嘉 俊 凯 鹏 飞 龙 翔 昊 然 博 睿 泽 铭 旭 婷 雪 梅 兰 莹 洁 倩 琳 璐 瑶 颖 慧 珍 贞 莉 燕 玲 芬 云 莲 真 环 爱 妹 香 月 㛃 𬭩 祎 堃 喆 玥',
)
const places = list(
  '云帆 润扬 瑞麒 金陵 泰山 长江 太湖 紫金 钟山 秦淮 玄武 栖霞 江宁 苏泰 徐海 连云 淮河 盐阜 运河 扬子 镇江 通海 宿豫 洪泽 骆马 阳澄 淀山 惠山 虎丘 云台 花果 东台 射阳 如东 启东 海门 江阴 宜兴 溧阳 句容 丹阳 高邮 宝应 兴化 靖江 邳州 新沂 睢宁 沛县 丰城',
)
const trades = list(
  '港口 水务 轨道 钢铁 电力 建筑 化工 船舶 高速 交通 农垦 盐业 煤电 核电 燃气 地质 机场 物流 纺织 机床 水泥 通信 环保 铁路 邮政 石油 航空 电缆 风电 光伏',
)
const legalForms = list(
  '集团有限公司 股份有限公司 有限责任公司 有限公司 集团有限公司第一分公司 工程有限公司 科技有限公司',
)
const objects = list(
  '岸桥吊具电缆 高压电缆接头 污水泵站格栅 接触网吊弦 混凝土养护 船体分段合拢 变电站二次回路 配电网接地故障 高炉热风阀 转炉氧枪 轧机轴承座 皮带机托辊 液压支架 锅炉水冷壁 汽轮机叶片 光伏组件 风机齿轮箱 隧道衬砌 盾构刀盘 钢轨焊接接头 道岔融雪装置 信号机灯丝 门式起重机 集装箱锁具 离心泵机械密封 反应釜搅拌轴 换热器管束 循环水加药 沥青摊铺 桥梁支座 伸缩缝 预应力张拉 模板台车 焊接机器人 数控刀具 电机绕组 开关柜母线 绝缘子清扫 无人机巡检 煤质采样 烟气脱硝 除尘布袋 盐井套管 稻麦播种 水产增氧 纺机罗拉 染缸余热 邮件分拣 航油加注 登机桥轮组',
)
const deeds = list(
  '快速更换 在线监测 远程操控 节能改造 自动定位 状态诊断 无损检测 精准校准 安全防护 快速检修 带电作业 智能预警 余热回收 振动抑制 密封改进 工艺优化 一键启停 防松固定',
)
const forms = list('装置 工具 方法 系统 平台 工艺 操作法 夹具 技术 小车 支架 工装 模型 流程')
const qualifiers = list('新型 多功能 可调式 便携式 移动式 模块化 轻量化 组合式 数字化 一体化 免维护 双向')
const posts = list(
  '电焊工 桥吊司机 变电检修工 钳工 车工 继电保护员 水泵运行工 轨道巡检员 盾构司机 起重工 化工操作员 热处理工 电力电缆工 仪表工 班长 工程师 技术主管 车间主任',
)
const skills = list('高级技师 技师 高级工 中级工 首席技师 特级技师 高级工程师 工程师 助理工程师')
const honours = list(
  '全国劳动模范 江苏省劳动模范 江苏省五一劳动奖章 江苏工匠 江苏大工匠 全国技术能手 江苏省技术能手 省部属企业工匠',
)
const clauses = list(
  '针对作业中更换耗时长、故障难判断的问题， 班组自主研制了专用工装， 采用模块化结构与在线测量相结合的办法， 通过有限元计算优化受力部件， 把停机检修改为不停机更换， 单次作业时间由一百一十七分钟缩短至四十四分钟， 十二个月内未再发生同类停机， 已在九个作业区推广， 年节约检修费用八十余万元， 操作人员由四人减为两人， 经第三方检测各项指标优于行业标准， 形成企业标准一项， 培训一线职工三百余人次， 消除了高处作业的安全隐患，',
)

/** Two or three characters, now and then a rare one or a double surname. All people are invented. */
export const personName = (random: Random): string =>
  random.pick(surnames) + random.pick(given) + (random.chance(0.72) ? random.pick(given) : '')

/** Short name; the full one is `江苏` + short name + legal form. */
export const unitNames = (random: Random): { readonly name: string; readonly shortName: string } => {
  const shortName = random.pick(places) + random.pick(trades)
  return { shortName, name: `江苏${shortName}${random.pick(legalForms)}` }
}

/** 8 to 24 characters, as titles of innovations are. */
export const workTitle = (random: Random): string =>
  (random.chance(0.4) ? '一种' : '') +
  (random.chance(0.6) ? random.pick(qualifiers) : '') +
  random.pick(objects) +
  random.pick(deeds) +
  random.pick(forms) +
  (random.chance(0.25) ? '的研制与应用' : '')

export const studioName = (random: Random): string =>
  `${personName(random)}${random.pick(['劳模', '工匠', '职工'])}创新工作室`

export const allianceName = (random: Random): string =>
  `${random.pick(places)}${random.pick(trades)}产业链创新工作室联盟`

/** `sentences` clauses, each about 18 characters. */
export const paragraph = (random: Random, sentences: number): string =>
  `${Array.from({ length: sentences }, () => random.pick(clauses))
    .join('')
    .replace(/，$/u, '')}。`

export const post = (random: Random): string => random.pick(posts)
export const skill = (random: Random): string => random.pick(skills)
export const honour = (random: Random): string => random.pick(honours)
export const shortPhrase = (random: Random): string => random.pick(objects) + random.pick(deeds)
