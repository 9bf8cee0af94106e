package io.peergraph.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import io.peergraph.access.View;
import io.peergraph.graph.Transactions;
import io.peergraph.message.Message;
import io.peergraph.message.Messages;
import io.peergraph.model.Tokens;
import io.peergraph.session.Session;
import io.peergraph.session.SessionId;
import io.peergraph.session.Sessions;
import io.peergraph.session.Sight;
import io.peergraph.work.Claim;
import io.peergraph.work.WorkHandler;
import io.peergraph.work.WorkKind;
import io.peergraph.work.WorkUnits;
import io.peergraph.workspace.Configuration;
import io.peergraph.workspace.Workspace;
import io.peergraph.workspace.Workspaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Makes a summary whenever a session has come to a mark: every so many messages a short
 * one, every so many more a long one. Each goes on from the one before it, also when one
 * batch of messages jumps over several marks.
 */
@Component
class Summariser implements WorkHandler {

	private static final Logger log = LoggerFactory.getLogger(Summariser.class);

	/** How far back it reads when there is no earlier summary to go on from, in marks. */
	private static final int MARKS_BACK = 3;

	private final Sessions sessions;

	private final Workspaces workspaces;

	private final Messages messages;

	private final Summaries summaries;

	private final Gist gist;

	private final Tokens tokens;

	private final WorkUnits work;

	private final Transactions transactions;

	Summariser(Sessions sessions, Workspaces workspaces, Messages messages, Summaries summaries, Gist gist,
			Tokens tokens, WorkUnits work, Transactions transactions) {
		this.sessions = sessions;
		this.workspaces = workspaces;
		this.messages = messages;
		this.summaries = summaries;
		this.gist = gist;
		this.tokens = tokens;
		this.work = work;
		this.transactions = transactions;
	}

	@Override
	public WorkKind kind() {
		return WorkKind.SUMMARISE;
	}

	@Override
	public void handle(Claim claim) {
		SessionId session = new SessionId(claim.key().workspace(), claim.key().session());
		Configuration configuration = this.transactions.readOnly(() -> configuration(session));
		long end = end(claim, configuration);
		List<Summaries.Draft> drafts = new ArrayList<>();
		for (SummaryKind kind : SummaryKind.values()) {
			if (configuration.summary() && end % kind.every(configuration) == 0) {
				draft(session, kind, end, kind.every(configuration)).ifPresent(drafts::add);
			}
		}
		this.transactions.write(() -> keep(claim, end, drafts));
	}

	@Override
	public List<Long> step(Claim claim) {
		return List.of(Math.min(claim.cursor() + 1, claim.head()));
	}

	private Configuration configuration(SessionId id) {
		View view = View.of(id.workspace());
		Configuration inherited = this.workspaces.find(view)
			.map(Workspace::configuration)
			.orElse(Configuration.DEFAULT);
		return this.sessions.find(view, id.name()).map(Session::settings).map(inherited::with).orElse(inherited);
	}

	/**
	 * {@return the next mark, or how far the step comes if it does not come to one}
	 */
	private static long end(Claim claim, Configuration configuration) {
		long farthest = Math.min(claim.head(), claim.cursor() + claim.span());
		long next = Arrays.stream(SummaryKind.values())
			.mapToLong((kind) -> (claim.cursor() / kind.every(configuration) + 1) * kind.every(configuration))
			.min()
			.orElse(farthest);
		return Math.min(next, farthest);
	}

	private Optional<Summaries.Draft> draft(SessionId session, SummaryKind kind, long end, int every) {
		Sight everything = this.sessions.sight(View.of(session.workspace()), List.of(session.name()))
			.get(session.name());
		if (everything == null) {
			return Optional.empty();
		}
		Optional<Summary> previous = this.summaries.before(everything, end - 1)
			.stream()
			.filter((summary) -> summary.kind() == kind)
			.findFirst();
		long after = Math.max(previous.map(Summary::upTo).orElse(0L), end - (long) MARKS_BACK * every);
		List<Message> said = this.messages.log(session, after, end, MARKS_BACK * every);
		if (said.isEmpty()) {
			return Optional.empty();
		}
		List<Sentence> sentences = said.stream()
			.flatMap((message) -> Sentence.ofMessage(message.author(), message.content()).stream())
			.toList();
		String text = this.gist.of(previous.map(Summary::text).orElse(""), sentences, kind.mostTokens());
		return Optional.of(new Summaries.Draft(kind, previous, said, text, this.tokens.count(text)));
	}

	private void keep(Claim claim, long end, List<Summaries.Draft> drafts) {
		if (!drafts.isEmpty()) {
			// Sessions are locked before units of work, everywhere.
			this.sessions.lockExisting(new SessionId(claim.key().workspace(), claim.key().session()));
		}
		this.work.complete(claim, end, 0);
		for (Summaries.Draft draft : drafts) {
			if (!draft.text().isEmpty() && !this.summaries.add(draft)) {
				throw new IllegalStateException("What was summarised was deleted meanwhile");
			}
		}
		log.atDebug()
			.addKeyValue("unit", claim.key().text())
			.addKeyValue("upTo", end)
			.addKeyValue("summaries", drafts.size())
			.log("summarised");
	}

}
