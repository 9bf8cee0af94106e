package io.peergraph.workspace;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * How messages are understood, fully resolved. Messages come before sessions, sessions
 * before workspaces, workspaces before the defaults, value by value.
 *
 * @param reasoning whether facts are derived
 * @param customInstructions told to the deriver; at most 2,000 tokens
 * @param summary whether summaries are made
 * @param messagesPerShortSummary messages from one short summary to the next, 10 or more
 * @param messagesPerLongSummary messages from one long summary to the next, 20 or more
 * and more than for a short one
 * @param peerCard whether peer cards are used and kept
 * @param dream whether facts are consolidated in the background
 */
public record Configuration(boolean reasoning, @Nullable String customInstructions, boolean summary,
		int messagesPerShortSummary, int messagesPerLongSummary, boolean peerCard, boolean dream) {

	/** What holds when nothing is set. */
	public static final Configuration DEFAULT = new Configuration(true, null, true, 20, 60, true, true);

	/**
	 * {@return this configuration with what is set put over it}
	 * @param settings of a workspace, a session or a message
	 */
	public Configuration with(Settings settings) {
		String instructions = settings.customInstructions();
		return new Configuration(Objects.requireNonNullElse(settings.reasoning(), this.reasoning),
				(instructions != null) ? instructions : this.customInstructions,
				Objects.requireNonNullElse(settings.summary(), this.summary),
				Objects.requireNonNullElse(settings.messagesPerShortSummary(), this.messagesPerShortSummary),
				Objects.requireNonNullElse(settings.messagesPerLongSummary(), this.messagesPerLongSummary),
				Objects.requireNonNullElse(settings.peerCard(), this.peerCard),
				Objects.requireNonNullElse(settings.dream(), this.dream));
	}

}
