package io.peergraph.summary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.peergraph.session.VisibleLog;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes the summaries that audiences have come to. What several of them share is made
 * once.
 */
@Component
class SummaryMaking {

	private final Summaries summaries;

	private final Rollup rollup;

	private final Condensers condensers;

	SummaryMaking(Summaries summaries, Rollup rollup, Condensers condensers) {
		this.summaries = summaries;
		this.rollup = rollup;
		this.condensers = condensers;
	}

	/**
	 * {@return those of the summaries that are not there yet}
	 * @param visible of the whole session
	 * @param marks which ones
	 * @param instructions what the application wants to be heeded
	 */
	List<NewSummary> drafts(VisibleLog visible, List<Rollup.Mark> marks, @Nullable String instructions) {
		Map<Audience, List<Summary>> before = this.summaries.before(visible.session(),
				marks.stream().map(Rollup.Mark::audience).distinct().toList(), visible.sequence());
		List<NewSummary> drafts = new ArrayList<>();
		Set<String> made = new HashSet<>();
		for (Rollup.Mark mark : marks) {
			String audience = mark.audience().key(mark.upTo());
			Optional<Summary> previous = before.getOrDefault(mark.audience(), List.of())
				.stream()
				.filter((summary) -> summary.kind() == mark.kind())
				.findFirst();
			boolean there = previous.filter((summary) -> summary.upTo() >= mark.upTo()).isPresent();
			if (!there && made.add(mark.kind() + " " + mark.upTo() + " " + audience)) {
				this.rollup
					.make(mark, previous, Optional.ofNullable(instructions),
							this.condensers.forRank(visible.session().workspace(), mark.rank()))
					.map((whole) -> new NewSummary(visible.session(), visible.tombstones(), audience, mark.kind(),
							mark.upTo(), whole.message(), whole.text(), whole.madeBy()))
					.ifPresent(drafts::add);
			}
		}
		return drafts;
	}

	/**
	 * {@return whether all that the summary was made of was still there, so that it is
	 * kept}
	 */
	boolean keep(NewSummary summary) {
		return this.summaries.add(summary);
	}

}
