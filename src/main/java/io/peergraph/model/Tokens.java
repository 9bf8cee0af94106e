package io.peergraph.model;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;

import org.springframework.stereotype.Component;

/**
 * Counts the tokens of a text the way current models do (o200k_base). Marks such as
 * {@code <|endoftext|>} are ordinary text here: peers may say them.
 */
@Component
public class Tokens {

	// Half a second to read, and the same for everybody.
	private static final Encoding ENCODING = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);

	/**
	 * {@return how many tokens that text has}
	 * @param text any text
	 */
	public int count(String text) {
		return ENCODING.countTokensOrdinary(text);
	}

	/**
	 * {@return the longest beginning found that is within a number of tokens}
	 * @param text any text
	 * @param most the number of tokens never exceeded
	 */
	public String truncate(String text, int most) {
		// A beginning may split into more tokens than it had as a part of the whole.
		for (int tokens = most; tokens > 0; tokens--) {
			String beginning = beginning(text, tokens);
			if (count(beginning) <= most) {
				return beginning;
			}
		}
		return "";
	}

	private String beginning(String text, int tokens) {
		var encoded = ENCODING.encodeOrdinary(text, tokens);
		return encoded.isTruncated() ? ENCODING.decode(encoded.getTokens()) : text;
	}

}
