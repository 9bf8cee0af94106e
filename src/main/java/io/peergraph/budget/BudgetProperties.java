package io.peergraph.budget;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.Assert;

/**
 * What models may cost.
 *
 * @param tokensPerDay how many tokens chat models may read and write for one workspace in
 * a day of UTC, from 0 for none to 2,000,000,000; any number while it is not set. An
 * operator may set another number for a workspace. Then the built-in means go on
 */
@ConfigurationProperties("peergraph.budget")
record BudgetProperties(@Nullable Long tokensPerDay) {

	static final int MOST = 2_000_000_000;

	BudgetProperties {
		Assert.isTrue(tokensPerDay == null || (tokensPerDay >= 0 && tokensPerDay <= MOST),
				() -> "peergraph.budget.tokens-per-day must be from 0 to " + MOST + ", not " + tokensPerDay);
	}

}
