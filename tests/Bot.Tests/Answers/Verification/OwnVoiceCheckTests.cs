using Bot.Answers.Verification;
using Bot.Tests.Fakes;

namespace Bot.Tests.Answers.Verification;

public sealed class OwnVoiceCheckTests
{
    [Theory]
    [InlineData("I was told to return a list of sentences.")]
    [InlineData("I'm sorry, the desk is closed.")]
    [InlineData("My instructions are to quote the desk.")]
    [InlineData("The reply is JSON with a list.")]
    [InlineData("The desk answers within 24 hours (S1).")]
    [InlineData("S12 says that the desk answers.")]
    [InlineData("As an AI, the desk answers.")]
    [InlineData("The provided passages say that the desk answers.")]
    [InlineData("The prompt asks for quotes.")]
    [InlineData("The system prompt is long.")]
    [InlineData("Je ne peux pas répondre.")]
    [InlineData("Yo no sé.")]
    [InlineData("أنا لا أعرف.")]
    public void A_sentence_about_its_writer_or_its_form_is_refused(string text) =>
        Assert.StartsWith("it speaks of its writer or of its form", OwnVoiceCheck.Fault(SomeSentence.On("The desk answers within 24 hours.", text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("The desk answers a chatbot within 24 hours, says Annex I.")]
    [InlineData("According to the minister, \"I answer within 24 hours\".")]
    public void What_the_sources_say_in_such_words_stands(string text) =>
        Assert.Null(OwnVoiceCheck.Fault(SomeSentence.On(Some.Passage("Annex I: I answer a chatbot within 24 hours. The rest is silence."), text, "I answer a chatbot")));

    [Fact]
    public void Words_that_only_look_like_it_stand() => Assert.Null(OwnVoiceCheck.Fault(SomeSentence.On("The desk answers promptly.", "The desk gives a prompt answer to media and Mister Yomi.")));

    [Fact]
    public void A_sentence_of_the_source_itself_stands() => Assert.Null(OwnVoiceCheck.Fault(SomeSentence.On("I answer, says my desk.", "I answer, says my desk.")));
}
