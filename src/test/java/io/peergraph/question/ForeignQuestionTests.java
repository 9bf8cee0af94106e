package io.peergraph.question;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ForeignQuestionTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Wo wohnt anna?                        | Ich wohne seit Mai in Leipzig.          | true
			Wo wohnt anna?                        | Ich habe einen Hund.                    | false
			Wie heißt annas Hund?                 | Mein Hund heißt Bello.                  | true
			Was isst anna zum Frühstück?          | Zum Frühstück esse ich Brot.            | true
			Wann fährt der Zug nach Köln?         | Der Zug nach Hamburg fährt um acht.     | false
			¿Dónde vive anna?                     | Vivo en Sevilla con mi hermana.         | true
			¿Qué estudia anna?                    | Estudio derecho en Granada.             | true
			¿Cuándo es la boda?                   | La boda es en junio.                    | true
			Où habite anna ?                      | J'habite à Lyon depuis un an.           | true
			Quel sport pratique anna ?            | Je pratique l'escrime.                  | false
			Combien de chats a anna ?             | J'ai trois chats.                       | true
			Где живёт анна?                       | Я живу в Казани.                        | true
			Что любит анна?                       | Я люблю чай с мёдом.                    | true
			Когда экзамен?                        | Экзамен будет в пятницу.                | true
			anna在哪里工作？                        | 我在医院工作。                            | true
			anna喜欢什么？                          | 我喜欢爬山。                             | true
			苹果买了几个？                          | 我昨天在超市买了三个苹果。                  | true
			苹果买了几个？                          | 我不喜欢苹果。                            | false
			anna养了什么宠物？                      | 我喜欢爬山。                             | false
			annaはどこに住んでいますか？             | 大阪に住んでいます。                      | true
			annaは何を飲みますか？                   | 毎朝コーヒーを飲みます。                   | true
			annaの犬の名前は何ですか？               | 毎朝コーヒーを飲みます。                   | false""")
	void findsItsWordsWithWhateverEnding(String question, String said, boolean found) {
		assertThat(ForeignQuestion.in(question, List.of("anna", "анна")))
			.hasValueSatisfying((asked) -> assertThat(asked.shared(said) >= 0.6).isEqualTo(found));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Was anna at home?", "Where does anna live?", "Who is anna?", "Does anna like sushi?",
			"Come on, where is anna?", "Can anna speak Spanish?", "How many cats does anna have?", "Is anna ill?",
			"What did anna eat?", "anna's breakfast?", "Why did anna quit?" })
	void isNoQuestionInEnglish(String question) {
		assertThat(ForeignQuestion.in(question, List.of("anna"))).isEmpty();
	}

}
