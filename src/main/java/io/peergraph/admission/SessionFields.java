package io.peergraph.admission;

import java.util.Map;
import java.util.Set;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.Grant;
import io.peergraph.api.NameRule;

/**
 * What the key of one session may read below the roots. There is no view of a session, so
 * these are the fields that tell of nothing beside it; what is not named here is refused.
 */
final class SessionFields {

	private static final Set<String> CONNECTION = Set.of("edges", "nodes", "pageInfo", "totalCount");

	private static final Set<String> EDGE = Set.of("cursor", "node");

	private static final Map<String, Set<String>> FIELDS = Map.ofEntries(
			Map.entry("Workspace", Set.of("name", "session")),
			Map.entry("Session",
					Set.of("id", "key", "name", "metadata", "isActive", "createdAt", "lastMessageAt", "workspace",
							"members", "membersConnection", "messages", "search", "summaries")),
			Map.entry("Member", Set.of("peer", "observeMe", "observeOthers", "joinedAt", "windows")),
			Map.entry("Window", Set.of("fromSequence", "toSequence")), Map.entry("Peer", Set.of("id", "key", "name")),
			Map.entry("Message",
					Set.of("id", "key", "session", "author", "sequence", "content", "metadata", "tokenCount",
							"createdAt", "witnesses", "facts")),
			// What else there is of a fact tells of other sessions: who said so too, and
			// when first.
			Map.entry("Fact", Set.of("key", "text", "about", "validFrom", "validTo")),
			Map.entry("MessageHit", Set.of("message", "score", "reasons")),
			Map.entry("Summaries", Set.of("short", "long")),
			Map.entry("Summary", Set.of("text", "tokenCount", "upTo", "createdAt", "madeBy")),
			Map.entry("MessageEvent", Set.of("cursor", "message")),
			Map.entry("AddMessagesPayload", Set.of("messages", "cursor", "joined", "userErrors")),
			Map.entry("UserError", Set.of("code", "message", "field")),
			Map.entry("PageInfo", Set.of("hasNextPage", "hasPreviousPage", "startCursor", "endCursor")),
			Map.entry("WorkspaceConnection", CONNECTION), Map.entry("WorkspaceEdge", EDGE),
			Map.entry("MemberConnection", CONNECTION), Map.entry("MemberEdge", EDGE),
			Map.entry("MessageConnection", CONNECTION), Map.entry("MessageEdge", EDGE));

	private SessionFields() {
	}

	/**
	 * {@return whether the field may be read}
	 */
	static boolean has(String type, String field) {
		return FIELDS.getOrDefault(type, Set.of()).contains(field);
	}

	/**
	 * {@return whether the field leads to another session, which for that key is none}
	 * @param own what the key is for
	 * @param type that has the field
	 * @param field which is among these
	 */
	static boolean leadsElsewhere(Grant.OfSession own, String type, DataFetchingEnvironment field) {
		if (!type.equals("Workspace") || !field.getField().getName().equals("session")) {
			return false;
		}
		String name = field.getArgument("name");
		return name == null || !own.session().equals(NameRule.normal(name));
	}

}
