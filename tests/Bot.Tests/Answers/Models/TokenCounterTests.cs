using Bot.Answers.Models;

namespace Bot.Tests.Answers.Models;

public sealed class TokenCounterTests
{
    public static readonly TheoryData<string> Texts =
    [
        "INTERPOL says a red notice is a request to locate and provisionally arrest someone pending extradition and is not an international arrest warrant.",
        """{"passage":"S1","document":"Rules on the Processing of Data","reference":"Article 83(1)(a)(i), p. 41","text":"The data shall be kept for 12 months."}""",
        "Une notice rouge est une demande adressée aux services chargés de l'application de la loi du monde entier.",
        "Una notificación roja es una solicitud a las fuerzas del orden de todo el mundo.",
        "النشرة الحمراء هي طلب موجه إلى أجهزة إنفاذ القانون في جميع أنحاء العالم لتحديد مكان شخص وتوقيفه",
        "红色通报是向全球执法机构发出的请求",
        "2,586 of 10,745 (24.07 %) on 2023-12-31; 😀😀😀",
        "",
    ];

    [Theory]
    [InlineData("gpt-4o", true)]
    [InlineData("gpt-5-mini", true)]
    [InlineData("gpt-4", true)]
    [InlineData("openai/gpt-4o-mini", true)]
    [InlineData("llama3.1:8b", false)]
    [InlineData("our-deployment", false)]
    [InlineData("", false)]
    [InlineData("/", false)]
    public void The_tokenizers_of_OpenAi_s_models_are_known(string model, bool isExact) => Assert.Equal(isExact, new TokenCounter(model).IsExact);

    [Fact]
    public void A_known_tokenizer_counts_as_the_model_does() => Assert.Equal(8, new TokenCounter("gpt-4o").Count("Hello world, the quick brown fox."));

    [Theory]
    [MemberData(nameof(Texts))]
    public void An_estimate_is_on_the_safe_side(string text)
    {
        Assert.True(TokenCounter.Estimate(text) >= new TokenCounter("gpt-4o").Count(text), text);
        Assert.True(TokenCounter.Estimate(text) >= new TokenCounter("gpt-4").Count(text) * 0.9, text);
    }
}
