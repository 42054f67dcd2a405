import { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import { issueMessage, type Issue } from '../model/issue.ts';

/** Issues as text for a terminal or an error page: by file, each with its rule and how to mend it. */
export function formatIssues(issues: readonly Issue[], folder: string): string {
  const files = new Map<string, VFile>();
  for (const issue of issues) {
    const file = files.get(issue.file) ?? new VFile({ path: `${folder}/${issue.file}` });
    files.set(issue.file, file);
    const message = file.message(issueMessage(issue), { place: { line: issue.line, column: issue.column }, ruleId: issue.rule });
    message.fatal = issue.severity === 'error';
    message.note = issue.mend;
  }
  return reporter([...files.values()], { color: false, verbose: true });
}
