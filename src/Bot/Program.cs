using Bot.Verbs;

// A verb reads its settings, opens the rooms it needs, does its work and ends. Verbs/CommandLine.cs lists them; Verbs/Rooms.cs puts the rooms together.
return await CommandLine.RunAsync(args, Terminal.OfProcess(), Directory.GetCurrentDirectory(), CancellationToken.None);
