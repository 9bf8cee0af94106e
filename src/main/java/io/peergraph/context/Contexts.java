package io.peergraph.context;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.peergraph.api.Cursor;
import io.peergraph.api.Page;
import io.peergraph.message.Message;
import io.peergraph.message.MessagePages;
import io.peergraph.representation.Ask;
import io.peergraph.representation.Memory;
import io.peergraph.representation.Representation;
import io.peergraph.session.Sessions;
import io.peergraph.session.Sight;
import io.peergraph.summary.Summaries;
import io.peergraph.summary.Summary;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts contexts together. What is known of a peer comes first, up to its share, then as
 * many of the newest messages as fit, then a summary of what is before them. How much is
 * read follows the budget, not the length of the session.
 */
@Component
class Contexts {

	private static final double SUMMARY_SHARE = 0.4;

	private static final double KNOWLEDGE_SHARE = 0.3;

	private static final int LARGEST_PAGE = 100;

	/** No page is smaller, and no shorter message is expected for a larger one. */
	private static final int SMALLEST_PAGE = 10;

	private static final int SHORT_MESSAGE = 20;

	private final Sessions sessions;

	private final MessagePages pages;

	private final Summaries summaries;

	private final Memory memory;

	private final Costs costs;

	Contexts(Sessions sessions, MessagePages pages, Summaries summaries, Memory memory, Costs costs) {
		this.sessions = sessions;
		this.pages = pages;
		this.summaries = summaries;
		this.memory = memory;
		this.costs = costs;
	}

	Context of(ContextRequest request) {
		Representation known = known(request);
		int room = request.tokens() - this.costs.of(known) - this.costs.ofBeginning();
		Recent all = newest(request, room);
		Summary summary = null;
		Recent kept = all;
		if (request.summary() && all.more()) {
			Optional<Summary> chosen = summary(request, all, room);
			summary = chosen.orElse(null);
			kept = chosen.map((found) -> all.after(found.upTo()).within(room - this.costs.of(found))).orElse(all);
		}
		int tokens = this.costs.of(known) + this.costs.of(summary) + kept.tokens()
				+ (kept.messages().isEmpty() ? 0 : this.costs.ofBeginning());
		return new Context(known, summary, kept.messages(), tokens);
	}

	private @Nullable Representation known(ContextRequest request) {
		String about = request.about();
		if (about == null) {
			return null;
		}
		int share = (int) (request.tokens() * KNOWLEDGE_SHARE);
		int facts = request.maxFacts();
		Representation known = known(request, about, facts);
		int cost = this.costs.of(known);
		while (cost > share && !known.holdings().isEmpty()) {
			// Asked for fewer, it gives the more relevant ones.
			facts = Math.min(known.holdings().size() - 1, (int) ((long) known.holdings().size() * share / cost));
			known = (facts > 0) ? known(request, about, facts)
					: new Representation(known.ask(), known.peerCard(), List.of());
			cost = this.costs.of(known);
		}
		return (cost <= share) ? known : new Representation(known.ask(), List.of(), List.of());
	}

	private Representation known(ContextRequest request, String about, int maxFacts) {
		return this.memory.of(new Ask(request.view(), request.observer(about), about, request.sessions(),
				request.query(), maxFacts, null, false));
	}

	/**
	 * The newest messages that fit.
	 *
	 * @param costs what each message costs, newest first
	 * @param newestFirst the messages
	 * @param more whether there are older ones
	 */
	private record Recent(List<Integer> costs, List<Message> newestFirst, boolean more) {

		int tokens() {
			return this.costs.stream().mapToInt(Integer::intValue).sum();
		}

		List<Message> messages() {
			return this.newestFirst.reversed();
		}

		long first() {
			return this.newestFirst.isEmpty() ? Long.MAX_VALUE : this.newestFirst.getLast().sequence();
		}

		Recent after(long sequence) {
			int kept = (int) this.newestFirst.stream().filter((message) -> message.sequence() > sequence).count();
			return first(kept);
		}

		Recent within(int room) {
			int used = 0;
			int kept = 0;
			while (kept < this.costs.size() && used + this.costs.get(kept) <= room) {
				used += this.costs.get(kept);
				kept++;
			}
			return first(kept);
		}

		private Recent first(int kept) {
			return new Recent(this.costs.subList(0, kept), this.newestFirst.subList(0, kept),
					this.more || kept < this.newestFirst.size());
		}

	}

	private Recent newest(ContextRequest request, int room) {
		List<Integer> costs = new ArrayList<>();
		List<Message> found = new ArrayList<>();
		int left = room;
		boolean more = true;
		Cursor before = null;
		while (more) {
			int size = Math.clamp(left / SHORT_MESSAGE, SMALLEST_PAGE, LARGEST_PAGE);
			var page = this.pages.of(request.view(), request.session(), new Page(size, true, null, before));
			for (Message message : page.nodes().reversed()) {
				int cost = this.costs.of(message);
				if (cost > left) {
					return new Recent(costs, found, true);
				}
				left -= cost;
				costs.add(cost);
				found.add(message);
				before = Cursor.of(message.sequence());
			}
			more = page.pageInfo().hasPreviousPage();
		}
		return new Recent(costs, found, false);
	}

	// The one that ends nearest to where the messages begin that fit beside it: what it
	// covers is not repeated, and little is left out between.
	private Optional<Summary> summary(ContextRequest request, Recent all, int room) {
		int share = (int) (request.tokens() * SUMMARY_SHARE);
		Sight sight = this.sessions.sight(request.view(), List.of(request.session())).get(request.session());
		if (sight == null) {
			return Optional.empty();
		}
		long end = all.within(room - share).first() - 1;
		List<Summary> candidates = new ArrayList<>(this.summaries.before(sight, end));
		candidates.addAll(this.summaries.from(sight, end));
		return candidates.stream()
			.min(Comparator.comparingLong((Summary summary) -> Math.abs(summary.upTo() - end))
				.thenComparing(Summary::tokenCount, Comparator.reverseOrder()))
			.map((summary) -> fitting(summary, Math.min(share, room)))
			.filter((summary) -> !summary.text().isEmpty());
	}

	private Summary fitting(Summary summary, int room) {
		int over = this.costs.of(summary) - summary.tokenCount();
		Summary fitting = summary;
		for (int most = room - over; most > 0 && this.costs.of(fitting) > room; most--) {
			fitting = this.summaries.shortened(summary, most);
		}
		return (this.costs.of(fitting) <= room) ? fitting : this.summaries.shortened(summary, 0);
	}

}
