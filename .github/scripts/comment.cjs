// Posts what the check of a proposal found as one comment and keeps it current. What it reads comes out of an artifact that
// a stranger's code may have written: it is small, its number is one of a proposal that this very run checked, and its
// text may hold no more than the checker's own report does.

const { execFileSync } = require('node:child_process')
const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')

const MARK = '<!-- ocop-check -->'
const LARGEST_ARTIFACT = 500_000
const LONGEST = 60_000

/** The number of a proposal, or null where the text is anything else. */
function numberIn(text) {
  return /^[1-9][0-9]{0,8}$/.test(text.trim()) ? Number(text.trim()) : null
}

const EDIT_LINK = /(\[sửa \/ edit\]\(https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/edit\/[\w%.~/-]+\))/

/** A piece of the report without what could become a link, a picture, a mention or markup of its own. */
function plain(text) {
  return text
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (char) => (char === '\n' ? char : ''))
    .replace(/<(?!br>|sub>|\/sub>)/g, '&lt;')
    .replace(/\](?=[(:[])/g, ']\u200b')
    .replace(/:(?=\/\/)/g, ':\u200b')
    .replace(/www(?=\.)/gi, '$&\u200b')
    .replace(/@(?!\u200b)/g, '@\u200b')
}

/** The report as it may stand in a comment: the checker's own links to mend a file stay, everything else is plain. */
function cleaned(report) {
  const pieces = report.slice(0, LONGEST).split(EDIT_LINK)
  return pieces.map((piece, index) => (index % 2 ? piece : plain(piece))).join('')
}

/** The whole comment. `run` is the address of the check. */
function comment(report, run) {
  const preview = `[Xem kết quả và bản dựng thử / See the results and the preview](${run})`
  return `${MARK}\n${cleaned(report)}\n\n${preview}\n`
}

/** One file of the artifact as text, without unpacking it; empty where it is missing or too long. */
function fileIn(archive, name) {
  try {
    return execFileSync('unzip', ['-p', archive, name], { maxBuffer: 2 * LONGEST, encoding: 'utf8' })
  } catch {
    return ''
  }
}

async function tell({ github, context, core }) {
  const run = context.payload.workflow_run
  const { owner, repo } = context.repo
  const { data } = await github.rest.actions.listWorkflowRunArtifacts({ owner, repo, run_id: run.id })
  const artifact = data.artifacts.find(({ name }) => name === 'report')
  if (!artifact || artifact.size_in_bytes > LARGEST_ARTIFACT) return core.info('no report')
  const zip = await github.rest.actions.downloadArtifact({ owner, repo, artifact_id: artifact.id, archive_format: 'zip' })
  const archive = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'report-')), 'report.zip')
  fs.writeFileSync(archive, Buffer.from(zip.data))
  const number = numberIn(fileIn(archive, 'number'))
  const report = fileIn(archive, 'report.md')
  if (!number) return core.info('no number')
  const { data: pull } = await github.rest.pulls.get({ owner, repo, pull_number: number })
  if (pull.head.sha !== run.head_sha || pull.state !== 'open') return core.info('not the proposal that was checked')
  const comments = await github.paginate(github.rest.issues.listComments, { owner, repo, issue_number: number, per_page: 100 })
  const mine = comments.find(({ user, body }) => user?.type === 'Bot' && body?.startsWith(MARK))
  if (!report.trim()) {
    if (mine) await github.rest.issues.deleteComment({ owner, repo, comment_id: mine.id })
    return core.info('nothing to say')
  }
  const body = comment(report, run.html_url)
  if (mine) return github.rest.issues.updateComment({ owner, repo, comment_id: mine.id, body })
  return github.rest.issues.createComment({ owner, repo, issue_number: number, body })
}

module.exports = { cleaned, comment, numberIn, tell }
