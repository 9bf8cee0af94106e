package io.peergraph.recall;

import java.util.List;

import io.peergraph.access.Seen;
import io.peergraph.access.View;
import io.peergraph.fact.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A fact that was found.
 *
 * @param fact with the view of who holds it
 * @param score how good a match it is, for comparison within one answer
 * @param distance how far it is in meaning from what was looked for, from 0 to 2; null
 * where nobody can tell
 * @param reasons what the score is made of
 */
public record FactHit(Fact fact, double score, @Nullable Double distance, List<String> reasons) implements Seen {

	@Override
	public View view() {
		return this.fact.view();
	}

}
