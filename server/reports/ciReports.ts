// dist/ci-reports.js: the formats for other programs.
export { checkstyleReport } from './checkstyle';
export { githubReport } from './github';
export { gitlabReport } from './gitlab';
export { junitReport } from './junit';
export { rdjsonReport } from './rdjson';
export { sarifReport } from './sarif';
