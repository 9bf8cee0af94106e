package io.peergraph.imports;

import java.util.Locale;

/**
 * What came of an import.
 *
 * @param messages how many were stored
 * @param sessions how many sessions they are in
 * @param workspaces how many workspaces these are in
 * @param there how many lines had been stored before
 * @param bad how many lines broke a rule
 */
public record Imported(long messages, long sessions, long workspaces, long there, long bad) implements ImportOutcome {

	@Override
	public long lines() {
		return this.messages + this.there + this.bad;
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT,
				"Stored %,d messages in %,d sessions of %,d workspaces; %,d were there already, %,d lines were bad",
				this.messages, this.sessions, this.workspaces, this.there, this.bad);
	}

}
