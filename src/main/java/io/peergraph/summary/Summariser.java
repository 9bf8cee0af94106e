package io.peergraph.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;

import io.peergraph.access.View;
import io.peergraph.graph.Transactions;
import io.peergraph.session.SessionId;
import io.peergraph.session.Sessions;
import io.peergraph.session.VisibleLog;
import io.peergraph.session.VisibleLogs;
import io.peergraph.work.Claim;
import io.peergraph.work.WorkHandler;
import io.peergraph.work.WorkKind;
import io.peergraph.work.WorkUnits;
import io.peergraph.workspace.Configuration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Makes a summary whenever an audience has come to a mark: every so many messages that it
 * witnessed a short one, every so many more a long one. Each goes on from the one before
 * it, also when one batch of messages jumps over several marks.
 */
@Component
class Summariser implements WorkHandler {

	private static final Logger log = LoggerFactory.getLogger(Summariser.class);

	private final Sessions sessions;

	private final VisibleLogs logs;

	private final Audiences audiences;

	private final SummaryMaking making;

	private final WorkUnits work;

	private final Transactions transactions;

	Summariser(Sessions sessions, VisibleLogs logs, Audiences audiences, SummaryMaking making, WorkUnits work,
			Transactions transactions) {
		this.sessions = sessions;
		this.logs = logs;
		this.audiences = audiences;
		this.making = making;
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
		Configuration configuration = this.transactions.readOnly(() -> this.sessions.configuration(session));
		long farthest = farthest(claim);
		if (!configuration.summary()) {
			this.transactions.write(() -> keep(claim, farthest, List.of()));
			return;
		}
		List<Audience> audiences = this.transactions.readOnly(() -> this.audiences.find(session, farthest));
		long end = end(claim, farthest, audiences, configuration);
		List<NewSummary> drafts = this.transactions.readOnly(() -> readVisible(session))
			.map((visible) -> drafts(claim, visible, end, audiences, configuration))
			.orElse(List.of());
		this.transactions.write(() -> keep(claim, end, drafts));
	}

	@Override
	public List<Long> step(Claim claim) {
		SessionId session = new SessionId(claim.key().workspace(), claim.key().session());
		long end = this.transactions.readOnly(() -> end(claim, farthest(claim),
				this.audiences.find(session, farthest(claim)), this.sessions.configuration(session)));
		return LongStream.rangeClosed(claim.cursor() + 1, end).boxed().toList();
	}

	private static long farthest(Claim claim) {
		return Math.min(claim.head(), claim.cursor() + claim.span());
	}

	private Optional<VisibleLog> readVisible(SessionId session) {
		return Optional
			.ofNullable(this.logs.read(View.of(session.workspace()), List.of(session.name())).get(session.name()));
	}

	/**
	 * {@return the next mark of anybody, or how far the step comes if it does not come to
	 * one}
	 */
	private static long end(Claim claim, long farthest, List<Audience> audiences, Configuration configuration) {
		return audiences.stream()
			.flatMap((audience) -> Arrays.stream(SummaryKind.values())
				.map((kind) -> audience.nextMark(claim.cursor(), kind.every(configuration))))
			.flatMapToLong(OptionalLong::stream)
			.filter((mark) -> mark <= farthest)
			.min()
			.orElse(farthest);
	}

	private List<NewSummary> drafts(Claim claim, VisibleLog visible, long end, List<Audience> audiences,
			Configuration configuration) {
		// Where something was deleted, earlier marks of those who witnessed it may have
		// lost their summaries.
		Map<Audience, Long> bereft = (visible.tombstones() > 0 && end == claim.head())
				? this.transactions.readOnly(() -> this.audiences.bereft(visible.session(), audiences)) : Map.of();
		List<Rollup.Mark> marks = new ArrayList<>();
		for (int index = 0; index < audiences.size(); index++) {
			Audience audience = audiences.get(index);
			int rank = index;
			for (SummaryKind kind : SummaryKind.values()) {
				audience.lastMark(end, kind.every(configuration))
					.stream()
					.filter((mark) -> mark == end || bereft.getOrDefault(audience, Long.MAX_VALUE) <= mark)
					.forEach((mark) -> marks.add(new Rollup.Mark(visible.session(), audience, rank, kind, mark)));
			}
		}
		return marks.isEmpty() ? List.of() : this.making.drafts(visible, marks, configuration.customInstructions());
	}

	private void keep(Claim claim, long end, List<NewSummary> drafts) {
		if (!drafts.isEmpty()) {
			// Sessions are locked before units of work, everywhere.
			this.sessions.lockExisting(new SessionId(claim.key().workspace(), claim.key().session()));
		}
		this.work.complete(claim, end, 0);
		for (NewSummary draft : drafts) {
			if (!this.making.keep(draft)) {
				throw new SomethingDeleted();
			}
		}
		log.atDebug()
			.addKeyValue("unit", claim.key().text())
			.addKeyValue("upTo", end)
			.addKeyValue("summaries", drafts.size())
			.log("summarised");
	}

}
