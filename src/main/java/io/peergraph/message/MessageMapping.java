package io.peergraph.message;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.peergraph.access.View;
import io.peergraph.api.Metadata;
import io.peergraph.graph.Column;
import io.peergraph.session.SessionId;
import org.neo4j.driver.Value;

/** Messages as nodes. */
final class MessageMapping {

	// Neo4j Browser shows the title on the node.
	private static final int TITLE_CHARACTERS = 40;

	private MessageMapping() {
	}

	static Map<String, Object> properties(Message message, List<String> scope, Instant recordedAt) {
		Map<String, Object> properties = new HashMap<>();
		properties.put("id", message.key());
		properties.put("workspace", message.session().workspace());
		properties.put("session", message.session().name());
		properties.put("scope", scope);
		properties.put("author", message.author());
		properties.put("sequence", message.sequence());
		properties.put("content", message.content());
		properties.put("title", title(message));
		properties.put("tokenCount", message.tokenCount());
		properties.put("createdAt", message.createdAt().atZone(ZoneOffset.UTC));
		if (!message.saidAt().getOffset().equals(ZoneOffset.UTC)) {
			properties.put("zone", message.saidAt().getOffset().getId());
		}
		properties.put("recordedAt", recordedAt.atZone(ZoneOffset.UTC));
		if (message.reasoning() != null) {
			properties.put("reasoning", message.reasoning());
		}
		if (!message.metadata().values().isEmpty()) {
			properties.put("metadata", message.metadata().json());
			properties.put("metadataEntries", message.metadata().entries());
		}
		return properties;
	}

	static Message toMessage(Value node, View view) {
		List<Metadata> saidOfIt = saidOfIt(node.get("metadata"));
		return new Message(view, node.get("id").asString(),
				new SessionId(node.get("workspace").asString(), node.get("session").asString()),
				node.get("author").asString(), node.get("sequence").asLong(), node.get("content").asString(),
				saidOfIt.getFirst(), (saidOfIt.size() > 1) ? saidOfIt.getLast() : null, node.get("tokenCount").asInt(),
				Column.flag(node.get("reasoning")), saidAt(node));
	}

	// In one property, since every page of messages reads it: a line for what is said
	// now, and where that was changed, another for what was said at first.
	private static List<Metadata> saidOfIt(Value stored) {
		return stored.isNull() ? List.of(Metadata.EMPTY) : stored.asString().lines().map(Metadata::parse).toList();
	}

	// Times are stored in one zone, so that equal ones are equal.
	private static OffsetDateTime saidAt(Value node) {
		return node.get("createdAt")
			.asZonedDateTime()
			.toInstant()
			.atOffset(ZoneOffset.of(node.get("zone").asString(ZoneOffset.UTC.getId())));
	}

	private static String title(Message message) {
		String content = message.content().strip().replaceAll("\\s+", " ");
		int end = Math.min(content.length(), TITLE_CHARACTERS);
		return message.author() + ": " + content.substring(0, end) + ((end < content.length()) ? "…" : "");
	}

}
