using System.Diagnostics;
using Bot.Documents;

namespace Bot.Tests.Documents;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("en", "It is not a warrant.| Each country decides.")]
    [InlineData("en", "See Art. 83 and No. 4 on p. 4, e.g. Mr. Smith.| It applies.")]
    [InlineData("en", "Is it a warrant? |No. |It is a request!")]
    [InlineData("en", "The U.S. Department asked J. Stock at 5 p.m. on Monday.| He agreed.")]
    [InlineData("en", "It moved to the U.S. |The office stayed.")]
    [InlineData("en", "He said: \"It is ceremonial.\" |They agreed.")]
    [InlineData("en", "\"Is it?\" he asked.| No one knew.")]
    [InlineData("en", "We must fight corruption... cut off escape routes.| He left...| They stayed.")]
    [InlineData("en", "1. The President shall preside.| 2. He is elected.")]
    [InlineData("en", "It costs 3.5 million.| In 2017 it cost 3.| It grew.")]
    [InlineData("en", "The text was adopted.12 |The next one followed.")]
    [InlineData("en", "First paragraph without a stop\n\n|Second one\nwith a wrapped line.")]
    [InlineData("fr", "Voir l'art. 3 du Statut, p. 12, selon M. Dupont.| « Est-ce un mandat ? » |Non.| C'est une demande.")]
    [InlineData("es", "El Sr. Pérez preguntó por el art. 2, núm. 3.| ¿Es una orden? |¡No! |Es una solicitud.")]
    [InlineData("ar", "هل النشرة الحمراء مذكرة توقيف؟ |لا.| إنها طلب وفقا للمادة 82.")]
    public void Sentences_end_where_a_reader_would_end_them(string language, string marked)
    {
        var text = marked.Replace("|", "", StringComparison.Ordinal);

        var sentences = SentenceSplitter.Split(text, language).Select(span => span.In(text));

        Assert.Equal(marked.Split('|').Select(sentence => sentence.Trim()), sentences);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n \t")]
    public void White_space_has_no_sentences(string text) => Assert.Empty(SentenceSplitter.Split(text, "en"));

    [Fact]
    public void Random_text_is_covered_once_and_in_order()
    {
        const string alphabet = "aB .!?\n\"()1;…؟م’No Art.e.g. U.S. ";
        var random = new Random(20170926);
        for (var round = 0; round < 2_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(80)).Select(_ => alphabet[random.Next(alphabet.Length)]));
            var spans = SentenceSplitter.Split(text, "en");
            var position = 0;
            foreach (var span in spans)
            {
                Assert.True(string.IsNullOrWhiteSpace(text[position..span.Start]));
                Assert.Equal(span.In(text).Trim(), span.In(text));
                position = span.End;
            }

            Assert.True(string.IsNullOrWhiteSpace(text[position..]));
        }
    }

    [Theory]
    [InlineData(".")]
    [InlineData("a. ")]
    [InlineData("\n")]
    [InlineData(". (")]
    [InlineData("(")]
    public void Hostile_text_takes_little_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 300_000));
        var watch = Stopwatch.StartNew();

        SentenceSplitter.Split(text, "en");

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }
}
