using System.Reflection;
using System.Reflection.Emit;

namespace Bot.Tests.Architecture;

/// <summary>What a compiled type names: in its declaration, its members' signatures, and the bodies of its methods.</summary>
internal static class UsedMembers
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>Types, methods, constructors and fields, each once; constructed types are given by their parts.</summary>
    public static IReadOnlySet<MemberInfo> Of(Type type)
    {
        var used = new HashSet<MemberInfo>();
        Add(used, type.BaseType);
        Add(used, type.GetInterfaces());
        Add(used, type.GetCustomAttributesData());
        foreach (var member in type.GetMembers(Declared))
        {
            Add(used, member.GetCustomAttributesData());
            switch (member)
            {
                case FieldInfo field:
                    Add(used, field.FieldType);
                    break;
                case PropertyInfo property:
                    Add(used, property.PropertyType);
                    break;
                case MethodBase method:
                    AddMethod(used, method);
                    break;
            }
        }

        return used;
    }

    private static void AddMethod(HashSet<MemberInfo> used, MethodBase method)
    {
        Add(used, method.GetParameters().Select(parameter => parameter.ParameterType));
        Add(used, (method as MethodInfo)?.ReturnType);
        if (method.GetMethodBody() is not { } body)
        {
            return;
        }

        Add(used, body.LocalVariables.Select(local => local.LocalType));
        Add(used, body.ExceptionHandlingClauses.Where(clause => clause.Flags is ExceptionHandlingClauseOptions.Clause).Select(clause => clause.CatchType));
        foreach (var token in Tokens(body.GetILAsByteArray()!))
        {
            AddMember(used, method.Module.ResolveMember(token, method.DeclaringType!.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : null));
        }
    }

    private static void AddMember(HashSet<MemberInfo> used, MemberInfo? member)
    {
        switch (member)
        {
            case Type type:
                Add(used, type);
                break;
            case MethodBase method:
                Add(used, method.DeclaringType);
                Add(used, method.IsGenericMethod ? method.GetGenericArguments() : []);
                used.Add(method);
                break;
            case FieldInfo field:
                Add(used, field.DeclaringType);
                used.Add(field);
                break;
        }
    }

    private static void Add(HashSet<MemberInfo> used, IEnumerable<CustomAttributeData> attributes)
    {
        foreach (var attribute in attributes)
        {
            Add(used, attribute.AttributeType);
            Add(used, attribute.ConstructorArguments.Select(argument => argument.Value as Type));
        }
    }

    private static void Add(HashSet<MemberInfo> used, IEnumerable<Type?> types)
    {
        foreach (var type in types)
        {
            Add(used, type);
        }
    }

    private static void Add(HashSet<MemberInfo> used, Type? type)
    {
        if (type is null || type.IsGenericParameter)
        {
            return;
        }

        if (type.HasElementType)
        {
            Add(used, type.GetElementType());
            return;
        }

        Add(used, type.IsGenericType ? type.GetGenericArguments() : []);
        used.Add(type.IsGenericType ? type.GetGenericTypeDefinition() : type);
    }

    // ECMA-335, partition III: an instruction is an opcode of one or two bytes and an operand whose size the opcode tells.
    private static IEnumerable<int> Tokens(byte[] instructions)
    {
        for (var position = 0; position < instructions.Length;)
        {
            var first = instructions[position++];
            var code = first == 0xFE ? OpCodesByValue[(short)(0xFE00 | instructions[position++])] : OpCodesByValue[first];
            var operand = position;
            position += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(instructions, operand)),
                _ => 4,
            };
            if (code.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
            {
                yield return BitConverter.ToInt32(instructions, operand);
            }
        }
    }
}
