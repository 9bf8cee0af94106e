package io.peergraph.message;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.peergraph.graph.CypherFile;
import io.peergraph.session.Invitation;
import io.peergraph.session.Memberships;
import io.peergraph.session.Session;
import io.peergraph.session.Sessions;
import io.peergraph.stream.Streams;
import io.peergraph.work.WorkUnits;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores messages at the end of a log that is locked, with the work that they cause and
 * whoever joins by them.
 */
@Component
class MessageStore {

	private static final CypherFile ADD = CypherFile.named("message/add");

	private final Neo4jClient client;

	private final Memberships memberships;

	private final WorkUnits work;

	private final Clock clock;

	private final Streams streams;

	MessageStore(Neo4jClient client, Memberships memberships, WorkUnits work, Clock clock, Streams streams) {
		this.client = client;
		this.memberships = memberships;
		this.work = work;
		this.clock = clock;
		this.streams = streams;
	}

	/**
	 * What was appended.
	 *
	 * @param messages as stored, in the order given
	 * @param joined the names of those authors who became members with it; nobody when
	 * the key was used before
	 */
	record Accepted(List<Message> messages, List<String> joined) {
	}

	/** A message that has no number yet. */
	record Draft(String id, NewMessage message, int tokens) {

		String author() {
			return this.message.peer();
		}

		Draft named(String id) {
			return new Draft(id, this.message, this.tokens);
		}

	}

	/**
	 * {@return what was added}
	 * @param locked the session
	 * @param drafts in order
	 * @param members who joins before the first of them
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	Accepted add(Sessions.Locked locked, List<Draft> drafts, List<Invitation> members) {
		Session session = locked.session();
		List<Message> numbered = number(session, drafts);
		this.work.extend(MessageWork.by(numbered, locked.configuration()));
		this.memberships.invite(session.id(), members);
		// They are asked for again, since those who were just invited are present now.
		List<String> absent = locked.absent(drafts.stream().map(Draft::author).distinct().toList());
		if (!absent.isEmpty()) {
			this.memberships.welcome(session.id(), absent);
		}
		store(session, numbered);
		this.streams.ringAfterCommit(MessageJournal.log(session.id().workspace()));
		return new Accepted(numbered, absent);
	}

	private List<Message> number(Session session, List<Draft> drafts) {
		OffsetDateTime now = this.clock.instant().atOffset(ZoneOffset.UTC);
		List<Message> numbered = new ArrayList<>();
		for (Draft draft : drafts) {
			NewMessage message = draft.message();
			OffsetDateTime saidAt = (message.createdAt() != null) ? message.createdAt() : now;
			numbered.add(new Message(session.view(), draft.id(), session.id(), message.peer(),
					session.sequence() + 1 + numbered.size(), message.content(), message.metadata(), draft.tokens(),
					message.reasoning(), saidAt));
		}
		return numbered;
	}

	private void store(Session session, List<Message> messages) {
		Instant now = this.clock.instant();
		List<Map<String, Object>> authors = messages.stream()
			.collect(Collectors.groupingBy(Message::author, TreeMap::new,
					Collectors.mapping((message) -> MessageMapping.properties(message, session.scope(), now),
							Collectors.toList())))
			.entrySet()
			.stream()
			.map((author) -> Map.of("name", author.getKey(), "messages", author.getValue()))
			.toList();
		Message last = messages.getLast();
		this.client.query(ADD)
			.bindAll(Map.of("workspace", session.id().workspace(), "session", session.name(), "sequence",
					last.sequence(), "lastMessageAt", last.createdAt().atZone(ZoneOffset.UTC), "authors", authors))
			.run();
	}

}
