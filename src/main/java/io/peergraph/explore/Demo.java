package io.peergraph.explore;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import io.peergraph.api.Metadata;
import io.peergraph.graph.Transactions;
import io.peergraph.message.KeyedMessage;
import io.peergraph.message.MessageLog;
import io.peergraph.message.NewMessage;
import io.peergraph.session.Invitation;
import io.peergraph.session.Memberships;
import io.peergraph.session.SessionId;
import io.peergraph.session.Sessions;
import io.peergraph.workspace.Workspaces;

import org.springframework.stereotype.Component;

/**
 * A workspace with a story in it, so that there is something to look at. The story is
 * told through the same door as everybody's messages, and all else is derived from it.
 */
@Component
class Demo {

	/** The name of the workspace. */
	static final String WORKSPACE = "demo";

	private final Workspaces workspaces;

	private final Sessions sessions;

	private final Memberships memberships;

	private final MessageLog messages;

	private final Transactions transactions;

	Demo(Workspaces workspaces, Sessions sessions, Memberships memberships, MessageLog messages,
			Transactions transactions) {
		this.workspaces = workspaces;
		this.sessions = sessions;
		this.memberships = memberships;
		this.messages = messages;
		this.transactions = transactions;
	}

	/**
	 * Tells the story as if it had ended on the day before the workspace was made, since
	 * old news weighs little. What was told before is not told again.
	 * @param progress is told how many lines are new, scene by scene
	 */
	void tell(IntConsumer progress) {
		Story story = Story.read("story.txt");
		Instant made = this.transactions.write(() -> this.workspaces.ensure(WORKSPACE)).createdAt();
		Instant begin = made.truncatedTo(ChronoUnit.DAYS).minus(story.days(), ChronoUnit.DAYS);
		story.scenes().forEach((scene) -> progress.accept(this.transactions.<Integer>write(() -> tell(scene, begin))));
	}

	private int tell(Story.Scene scene, Instant begin) {
		SessionId session = new SessionId(WORKSPACE, scene.session());
		boolean isNext = this.sessions.lock(session).session().sequence() == scene.before();
		if (isNext && !scene.leaving().isEmpty()) {
			this.memberships.leave(session, scene.leaving());
		}
		List<Invitation> joining = scene.joining()
			.stream()
			.map((peer) -> new Invitation(peer, false, null, true))
			.toList();
		List<KeyedMessage> lines = IntStream.range(0, scene.lines().size())
			.mapToObj((place) -> new KeyedMessage("demo:" + (scene.before() + place), false, joining,
					said(scene.lines().get(place), begin)))
			.toList();
		return this.messages.appendMissing(session, lines).stored().size();
	}

	private static NewMessage said(Story.Line line, Instant begin) {
		return new NewMessage(line.peer(), line.text(), Metadata.EMPTY, begin.plus(line.at()).atOffset(ZoneOffset.UTC),
				null);
	}

}
