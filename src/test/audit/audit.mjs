// Runs the public audits of GraphQL over HTTP against a running Peergraph:
//   npm --prefix src/test/audit install && npm --prefix src/test/audit run audit -- http://localhost:8080/graphql
// Ends with 1 when an audit that says MUST (error) or SHOULD (warn) fails; what MAY be is only listed.
import { auditServer } from "graphql-http";

const url = process.argv[2] ?? "http://localhost:8080/graphql";
// A GET needs a header that no page of another site can send; the audits send none.
const fetchFn = (address, init = {}) =>
	fetch(address, { ...init, headers: { ...init.headers, "GraphQL-Require-Preflight": "1" } });
const counts = { ok: 0, notice: 0, warn: 0, error: 0 };

for (const result of await auditServer({ url, fetchFn })) {
	counts[result.status]++;
	if (result.status !== "ok") {
		console.log(`${result.status} ${result.id} ${result.name}: ${result.reason}`);
	}
}
console.log(JSON.stringify({ url, ...counts }));
process.exit(counts.error + counts.warn > 0 ? 1 : 0);
