package io.peergraph.summary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.peergraph.model.ChatModels;
import io.peergraph.model.Role;
import io.peergraph.model.Tokens;
import io.peergraph.session.Sight;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes the summaries that audiences have come to. What several of them share is made
 * once.
 */
@Component
class Drafting {

	private final Summaries summaries;

	private final Rollup rollup;

	private final Gist gist;

	private final Tokens tokens;

	private final ChatModels models;

	private final SummaryProperties properties;

	Drafting(Summaries summaries, Rollup rollup, Gist gist, Tokens tokens, ChatModels models,
			SummaryProperties properties) {
		this.summaries = summaries;
		this.rollup = rollup;
		this.gist = gist;
		this.tokens = tokens;
		this.models = models;
		this.properties = properties;
	}

	/**
	 * {@return those of the summaries that are not there yet}
	 * @param sight of the whole session
	 * @param marks which ones
	 * @param instructions what the application wants to be heeded
	 */
	List<Draft> drafts(Sight sight, List<Rollup.Mark> marks, @Nullable String instructions) {
		Map<Audience, List<Summary>> before = this.summaries.before(sight.session(),
				marks.stream().map(Rollup.Mark::audience).distinct().toList(), sight.sequence());
		List<Draft> drafts = new ArrayList<>();
		Set<String> made = new HashSet<>();
		for (Rollup.Mark mark : marks) {
			String audience = mark.audience().key(mark.upTo());
			Optional<Summary> previous = before.getOrDefault(mark.audience(), List.of())
				.stream()
				.filter((summary) -> summary.kind() == mark.kind())
				.findFirst();
			boolean there = previous.filter((summary) -> summary.upTo() >= mark.upTo()).isPresent();
			if (!there && made.add(mark.kind() + " " + mark.upTo() + " " + audience)) {
				this.rollup.make(mark, previous, Optional.ofNullable(instructions), condenser(mark))
					.map((whole) -> new Draft(sight.session(), sight.tombstones(), audience, mark.kind(), mark.upTo(),
							whole.message(), whole.text(), whole.madeBy()))
					.ifPresent(drafts::add);
			}
		}
		return drafts;
	}

	private Condenser condenser(Rollup.Mark mark) {
		return this.models.forRole(Role.SUMMARISE)
			.filter((_) -> mark.rank() < this.properties.audiences())
			.<Condenser>map((chat) -> new ModelCondenser(chat, this.tokens, this.gist))
			.orElse(this.gist);
	}

}
