import type { Schemas } from '@/api/client.ts'

export type Content = Schemas['onestop.ServiceItem']
export type State = Schemas['onestop.ItemRow']['state']

export const STATES: Record<
  State,
  { title: string; kind: 'plain' | 'going' | 'good' | 'attention' | 'bad' }
> = {
  DRAFT: { title: '编写中', kind: 'attention' },
  REVIEW: { title: '待审核', kind: 'going' },
  PUBLISHED: { title: '已发布', kind: 'good' },
  WITHDRAWN: { title: '已停用', kind: 'bad' },
}

export const stateOptions = Object.entries(STATES).map(([value, state]) => ({
  value,
  title: state.title,
}))

export const TYPES = [
  { value: '01', title: '行政许可' },
  { value: '04', title: '行政征收' },
  { value: '05', title: '行政给付' },
  { value: '07', title: '行政确认' },
  { value: '08', title: '行政奖励' },
  { value: '09', title: '行政裁决' },
  { value: '10', title: '其他行政权力' },
  { value: '20', title: '公共服务' },
]

export const MODES = [
  { value: 'ONLINE', title: '全程网办' },
  { value: 'VISITS', title: '需到现场' },
  { value: 'EXTERNAL', title: '其他系统办理' },
]

export const AUDIENCES = [
  { value: 'PERSON', title: '个人' },
  { value: 'LEGAL_ENTITY', title: '企业等单位' },
]

export const HANDLINGS = [
  { value: 'PROMISED', title: '承诺件' },
  { value: 'INSTANT', title: '即办件' },
]

export const CHECKS = [
  { value: 'CHECKED', title: '已核' },
  { value: 'UNCHECKED', title: '待核' },
]

export const NECESSITIES = [
  { value: 'REQUIRED', title: '必要' },
  { value: 'CONDITIONAL', title: '有条件才要' },
  { value: 'OPTIONAL', title: '非必要' },
]

/** Lines of a text area as a list, and back. */
export const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

export const PICKUPS: { value: Content['pickup'][number]; title: string }[] = [
  { value: 'ELECTRONIC', title: '电子证照或电子文书，在“我的”里取' },
  { value: 'WINDOW', title: '窗口领取' },
  { value: 'POST', title: '邮寄' },
  { value: 'BROUGHT', title: '村（社区）或工作人员送上门' },
]

export const REMEDIES: { value: Content['remedyOrgan']['kind']; title: string }[] = [
  { value: 'DISTRICT', title: '区人民政府' },
  { value: 'SUPERIOR', title: '上一级主管部门' },
  { value: 'NAMED', title: '法律另行指定的机关' },
]

/** Data of the base libraries that can stand for a material. */
export const SHARED = [
  { value: 'registry.person', title: '人口库：个人身份' },
  { value: 'registry.legal-entity', title: '法人库：登记信息' },
  { value: 'registry.representative', title: '法人库：法定代表人身份' },
]
