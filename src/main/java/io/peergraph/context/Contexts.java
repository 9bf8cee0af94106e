package io.peergraph.context;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.peergraph.message.MessagePages;
import io.peergraph.representation.Representation;
import io.peergraph.session.VisibleLog;
import io.peergraph.session.VisibleLogs;
import io.peergraph.summary.Summaries;
import io.peergraph.summary.Summary;
import io.peergraph.summary.SummaryKind;

import org.springframework.stereotype.Component;

/**
 * Puts contexts together. The newest message is always in it when it fits at all. What is
 * known of a peer comes next, up to its share, then as many more of the newest messages
 * as fit, then a summary of what is before them. How much is read follows the budget, not
 * the length of the session.
 */
@Component
class Contexts {

	private static final double SUMMARY_SHARE = 0.4;

	private static final double KNOWLEDGE_SHARE = 0.3;

	/** How much shorter a summary is tried each time that it does not fit. */
	private static final int SHORTER = 8;

	private final VisibleLogs logs;

	private final MessagePages pages;

	private final Summaries summaries;

	private final Knowledge knowledge;

	private final Costs costs;

	Contexts(VisibleLogs logs, MessagePages pages, Summaries summaries, Knowledge knowledge, Costs costs) {
		this.logs = logs;
		this.pages = pages;
		this.summaries = summaries;
		this.knowledge = knowledge;
		this.costs = costs;
	}

	Context read(ContextRequest request) {
		VisibleLog log = this.logs.read(request.view(), request.session());
		NewestMessages newest = new NewestMessages(this.pages, this.costs, log, request.listeners());
		int all = request.tokens() - this.costs.ofBeginning();
		int share = Math.min((int) (request.tokens() * KNOWLEDGE_SHARE) - this.costs.ofBeginning(),
				all - newest.costOfNewest(all));
		Representation known = this.knowledge.read(request, share);
		int room = all - this.costs.cost(known);
		RecentMessages fits = newest.within(room);
		Optional<Choice> chosen = (request.summary() && fits.more()) ? summary(request, log, fits, room)
				: Optional.empty();
		Summary summary = chosen.map(Choice::summary).orElse(null);
		RecentMessages kept = chosen.map(Choice::kept).orElse(fits);
		int parts = this.costs.cost(known) + this.costs.cost(summary) + kept.tokens();
		return new Context(known, summary, kept.messages(), (parts > 0) ? parts + this.costs.ofBeginning() : 0,
				request.listeners().withheld());
	}

	/**
	 * A summary that fits.
	 *
	 * @param summary the summary
	 * @param kept the messages that fit beside it, none of which it covers
	 * @param lost how many messages are told by neither, or by the summary although they
	 * would fit
	 */
	private record Choice(Summary summary, RecentMessages kept, long lost) {
	}

	// The one that ends nearest to where the messages begin that fit beside it: what it
	// covers is not repeated, and little is left out between.
	private Optional<Choice> summary(ContextRequest request, VisibleLog visible, RecentMessages all, int room) {
		int share = Math.min((int) (request.tokens() * SUMMARY_SHARE), room - all.ofNewest());
		long before = request.listeners().firstKept(request.session());
		// One that takes less than its share leaves room for more messages, before which
		// another one ends.
		List<Summary> smallest = near(request, visible, all, room - share, before);
		int least = ofOneLength(smallest, share).mapToInt(this.costs::cost).min().orElse(share);
		List<Summary> candidates = Stream
			.concat(smallest.stream(), near(request, visible, all, room - Math.min(least, share), before).stream())
			.distinct()
			.toList();
		return ofOneLength(candidates, share).map((summary) -> fitting(summary, share))
			.filter((summary) -> !summary.text().isEmpty())
			.map((summary) -> choice(summary, all, room, visible))
			.min(Comparator.comparingLong(Choice::lost).thenComparingInt((choice) -> -choice.summary().tokenCount()));
	}

	// Those that end just before and just after where the messages begin that fit. None
	// that covers the newest: an older one, or none, is better than to leave that out.
	// Nobody knows what of a summary is from which message, so none goes as far as what
	// the listeners must not hear.
	private List<Summary> near(ContextRequest request, VisibleLog visible, RecentMessages all, int room, long before) {
		long end = Math.min(all.within(room).first(visible.sequence() + 1), before) - 1;
		return this.summaries.around(visible, end)
			.stream()
			.filter((summary) -> summary.upTo() < before && request.listeners().mayHear(summary.text()))
			.filter((summary) -> all.messages().isEmpty() || summary.upTo() < all.messages().getLast().sequence())
			.toList();
	}

	// The long ones where there is room for one, else the short ones.
	private Stream<Summary> ofOneLength(List<Summary> candidates, int share) {
		int shortest = candidates.stream()
			.filter((summary) -> summary.kind() == SummaryKind.SHORT)
			.mapToInt(Summary::tokenCount)
			.min()
			.orElse(0);
		List<Summary> fitting = candidates.stream()
			.filter((summary) -> summary.kind() == SummaryKind.LONG && summary.tokenCount() > shortest)
			.filter((summary) -> this.costs.cost(summary) <= share)
			.toList();
		boolean none = candidates.stream().noneMatch((summary) -> summary.kind() == SummaryKind.SHORT);
		return !fitting.isEmpty() ? fitting.stream()
				: candidates.stream().filter((summary) -> none || summary.kind() == SummaryKind.SHORT);
	}

	// What lies between is counted as the view has it, so that what was said out of its
	// sight decides nothing.
	private Choice choice(Summary summary, RecentMessages all, int room, VisibleLog visible) {
		RecentMessages fits = all.within(room - this.costs.cost(summary));
		long gap = visible.size(fits.first(visible.sequence() + 1) - 1) - visible.size(summary.upTo());
		return new Choice(summary, fits.after(summary.upTo()), Math.abs(gap));
	}

	private Summary fitting(Summary summary, int room) {
		int over = this.costs.cost(summary) - summary.tokenCount();
		Summary fitting = summary;
		for (int most = room - over; most > 0 && this.costs.cost(fitting) > room; most -= SHORTER) {
			fitting = this.summaries.shortened(summary, most);
		}
		return (this.costs.cost(fitting) <= room) ? fitting : this.summaries.shortened(summary, 0);
	}

}
