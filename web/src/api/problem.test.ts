import { describe, expect, it } from 'vitest'
import { fileName, withQuery } from './download.ts'
import { ApiProblem, asProblem } from './problem.ts'

describe('what the server refuses', () => {
  it('is shown in its own words, with the fields by name', () => {
    const problem = ApiProblem.of(400, {
      code: 'form-incorrect',
      detail: '申请还有 2 处需要修改',
      fields: [
        { field: '$.phone', message: '请填写“手机号”' },
        { field: '$.materials.layout', message: '请上传“布局图”' },
      ],
    })
    expect(problem.message).toBe('申请还有 2 处需要修改')
    expect(problem.byField).toEqual({
      phone: '请填写“手机号”',
      'materials.layout': '请上传“布局图”',
    })
  })
  it('becomes a plain sentence when the body is no problem', () => {
    expect(ApiProblem.of(502, '<html>').message).toBe('服务器暂时出了问题，请稍后再试')
  })
  it('says that the network is away when the request never arrived', () => {
    expect(asProblem(new TypeError('Failed to fetch')).code).toBe('offline')
  })
})

describe('a download', () => {
  it('has the Chinese name that the server encoded', () => {
    const header = `attachment; filename="a.ofd"; filename*=UTF-8''%E4%BC%98%E5%BE%85%E8%AF%81.ofd`
    expect(fileName(header)).toBe('优待证.ofd')
  })
  it('asks with the filters that are set', () => {
    expect(withQuery('/api/x', { q: '茶', lamp: '', after: null })).toBe('/api/x?q=%E8%8C%B6')
  })
})
