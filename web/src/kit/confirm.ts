import { ElMessageBox } from 'element-plus'

/**
 * Asks before something that cannot be undone. The button says what happens (“撤回申请”), never
 * “确定”.
 */
export async function confirm(question: {
  title: string
  text: string
  yes: string
  danger?: boolean
}): Promise<boolean> {
  try {
    await ElMessageBox.confirm(question.text, question.title, {
      confirmButtonText: question.yes,
      cancelButtonText: '不了',
      confirmButtonClass: question.danger ? 'el-button--danger' : '',
      closeOnClickModal: false,
    })
    return true
  } catch {
    return false // ElMessageBox rejects when the person declines
  }
}

/**
 * Asks for a sentence, for example the reason of a refusal, or with `preset` for a word that is
 * mostly right already; null when the person declines.
 */
export async function askText(question: {
  title: string
  text: string
  yes: string
  required?: string
  preset?: string
}): Promise<string | null> {
  try {
    const answer = await ElMessageBox.prompt(question.text, question.title, {
      confirmButtonText: question.yes,
      cancelButtonText: '不了',
      inputType: question.preset === undefined ? 'textarea' : 'text',
      inputValue: question.preset,
      closeOnClickModal: false,
      inputValidator: (typed) =>
        !question.required || (typed ?? '').trim() !== '' ? true : question.required,
    })
    return (answer as { value: string }).value.trim()
  } catch {
    return null
  }
}
