// The variables that a template sees: scopes of functions and "with", loop variables, local variables.
namespace SiteGen.Templating.Runtime;

/// <summary>All variables of one rendering.</summary>
internal sealed class Scope
{
    private readonly List<Frame> _globals = [];
    private readonly List<Frame> _locals = [];
    private readonly ITemplateObject _builtins;

    public Scope(ITemplateObject model, ITemplateObject builtins)
    {
        _builtins = builtins;
        _globals.Add(new Frame(new ObjectValue(model)));
        _locals.Add(new Frame(null));
    }

    /// <summary>What <c>this</c> means.</summary>
    public ITemplateObject Current => _globals[^1].Store!;

    public IEnumerable<string> Names => _globals.SelectMany(f => f.Names).Concat(_builtins.MemberNames).Distinct();

    public IEnumerable<string> LocalNames => _locals[^1].Names.Where(n => n.Length > 0).Select(n => "$" + n);

    public ITemplateObject Builtins => _builtins;

    public bool TryGet(string name, out object? value)
    {
        for (var i = _globals.Count - 1; i >= 0; i--)
        {
            if (_globals[i].TryGet(name, out value))
                return true;
        }
        return _builtins.TryGetMember(name, out value);
    }

    public bool TryGetLocal(string name, out object? value) => _locals[^1].TryGet(name, out value);

    /// <summary>Sets a variable of the innermost scope; false when it is read-only.</summary>
    public bool TrySet(string name, object? value) => Current is ObjectValue store && store.Set(name, value);

    public bool TrySetLocal(string name, object? value) => _locals[^1].OwnStore.Set(name, value);

    public void SetReadOnly(string name, bool local)
    {
        if (local)
            _locals[^1].OwnStore.SetReadOnly(name);
        else
            (Current as ObjectValue)?.SetReadOnly(name);
    }

    public void PushGlobal(ITemplateObject store) => _globals.Add(new Frame(store));

    public void PopGlobal() => _globals.RemoveAt(_globals.Count - 1);

    public void PushLocal() => _locals.Add(new Frame(null));

    public void PopLocal() => _locals.RemoveAt(_locals.Count - 1);

    /// <summary>Makes a place for a loop variable; it hides others of its name until it is popped.</summary>
    public int PushLoop(string name, bool local) => FrameOf(local).PushLoop(name);

    public void SetLoop(int place, object? value, bool local) => FrameOf(local).SetLoop(place, value);

    public void PopLoop(bool local) => FrameOf(local).PopLoop();

    private Frame FrameOf(bool local) => local ? _locals[^1] : _globals[^1];

    private sealed class Frame(ITemplateObject? store)
    {
        private readonly List<(string Name, object? Value)> _loops = [];

        public ITemplateObject? Store { get; private set; } = store;

        public ObjectValue OwnStore => (ObjectValue)(Store ??= new ObjectValue());

        public IEnumerable<string> Names => _loops.Select(l => l.Name).Concat(Store?.MemberNames ?? []);

        public bool TryGet(string name, out object? value)
        {
            for (var i = _loops.Count - 1; i >= 0; i--)
            {
                if ((object)_loops[i].Name == name || _loops[i].Name == name)
                {
                    value = _loops[i].Value;
                    return true;
                }
            }
            value = null;
            return Store != null && Store.TryGetMember(name, out value);
        }

        public int PushLoop(string name)
        {
            _loops.Add((name, null));
            return _loops.Count - 1;
        }

        public void SetLoop(int place, object? value) => _loops[place] = (_loops[place].Name, value);

        public void PopLoop() => _loops.RemoveAt(_loops.Count - 1);
    }
}
